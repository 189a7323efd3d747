package org.scps.portal.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Personal pages and answers stay out of caches; a new visitor gets a cookie. */
class ResponseHeaders {

    private final CsrfToken token;

    ResponseHeaders(CsrfToken token) {
        this.token = token;
    }

    // Runs last: the page has been rendered by then and knows whether it needed a visitor.
    @ServerResponseFilter(priority = 0)
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean image = type != null && type.getType().equals("image");
        if (!image) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        boolean secure = "https".equals(request.getUriInfo().getRequestUri().getScheme());
        token.newVisitor().ifPresent(visitor -> response.getHeaders()
                .add(HttpHeaders.SET_COOKIE, Cookies.visitor(visitor, secure)));
    }
}
