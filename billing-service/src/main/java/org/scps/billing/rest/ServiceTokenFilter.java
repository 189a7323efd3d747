package org.scps.billing.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.scps.billing.BillingConfig;
import org.scps.conventions.Problem;

/** Only the system's own services may ask, and the payment provider, whose signature is checked where it tells. */
class ServiceTokenFilter {

    private final byte[] expected;

    ServiceTokenFilter(BillingConfig config) {
        this.expected = bytes("Bearer " + config.serviceToken().orElseThrow());
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(WebhookResource.PATH)) {
            return Optional.empty();
        }
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // Compared in constant time, so that the time taken tells nothing.
        if (given != null && MessageDigest.isEqual(expected, bytes(given))) {
            return Optional.empty();
        }
        String path = request.getUriInfo().getPath();
        Response refusal = Problem.response(Status.UNAUTHORIZED, "A service token is needed", path);
        refusal.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Optional.of(refusal);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
