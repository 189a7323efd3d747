package org.scps.portal.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.scps.portal.problem.Problems;

/**
 * Refuses every change that a browser sends on the strength of its cookie without the CSRF token. Changes that carry an
 * {@code Authorization} header, or go to the API without a session cookie, use nothing a browser sends by itself.
 */
class CsrfFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfToken token;

    CsrfFilter(CsrfToken token) {
        this.token = token;
    }

    @ServerRequestFilter
    @WithFormRead
    public Response filter(ResteasyReactiveContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || usesNoCookie(request) || token.isRight(sent(request))) {
            return null;
        }
        return Problems.answer(
                request, 403, "Forbidden", "This page was open for too long or came from elsewhere. Please try again.");
    }

    private static boolean usesNoCookie(ContainerRequestContext request) {
        boolean api = request.getUriInfo().getPath().startsWith("/api/");
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || (api && !request.getCookies().containsKey(Cookies.SESSION));
    }

    private static String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(CsrfToken.HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(CsrfToken.FIELD, true, false) instanceof String value ? value : null;
    }
}
