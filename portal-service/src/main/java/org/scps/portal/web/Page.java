package org.scps.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
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

    /** The menu's sections, the one of this page marked. */
    public List<Link> sections() {
        return menu().map(section -> new Link(
                        section.name(), section.pages().get(0).path(), section.holds(here()), section.holdsMore()))
                .toList();
    }

    /** The pages beside this one in its section; empty where it stands alone. */
    public List<Link> neighbours() {
        return menu().filter(section -> section.holds(here()) && section.holdsMore())
                .flatMap(section -> section.pages().stream())
                .map(page -> new Link(page.name(), page.path(), page.holds(here()), false))
                .toList();
    }

    private Stream<Menu.Section> menu() {
        return viewer.account().stream().flatMap(one -> Menu.of(one.operates(), one.administers()).stream());
    }

    private String here() {
        return uri.getPath();
    }

    /**
     * One word of the menu.
     *
     * @param current whether this page belongs to it
     * @param section whether several pages belong to it
     */
    public record Link(String name, String path, boolean current, boolean section) {

        /** For {@code aria-current}: the page itself, or something it belongs to. */
        public String mark() {
            return section ? "true" : "page";
        }
    }
}
