package org.scps.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.scps.portal.PortalConfig;

/** Addresses of pages as other sites need them, to send somebody back. */
@RequestScoped
public class Addresses {

    private final UriInfo uri;
    private final PortalConfig config;

    Addresses(UriInfo uri, PortalConfig config) {
        this.uri = uri;
        this.config = config;
    }

    /** @param path from the root, such as {@code /cards} */
    public String of(String path) {
        URI base = config.publicUrl().orElseGet(uri::getBaseUri);
        return base.resolve(path).toString();
    }
}
