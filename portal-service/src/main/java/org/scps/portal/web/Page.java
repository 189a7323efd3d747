package org.scps.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import org.scps.portal.account.Account;
import org.scps.portal.security.CsrfToken;
import org.scps.portal.security.Viewer;

/** What the frame around every page needs. */
@RequestScoped
@Named("page")
public class Page {

    /** Makes browsers fetch style and script anew after an update. */
    private static final String VERSION = Long.toString(System.currentTimeMillis(), 36);

    private final Viewer viewer;
    private final CsrfToken csrf;
    private final UriInfo uri;

    Page(Viewer viewer, CsrfToken csrf, UriInfo uri) {
        this.viewer = viewer;
        this.csrf = csrf;
        this.uri = uri;
    }

    /** Null for a visitor. */
    public Account account() {
        return viewer.account().orElse(null);
    }

    public String csrf() {
        return csrf.value();
    }

    public String version() {
        return VERSION;
    }

    /** For {@code aria-current} of a link in the menu. */
    public boolean under(String path) {
        String here = uri.getPath();
        return here.equals(path) || (!path.equals("/operator") && here.startsWith(path + "/"));
    }
}
