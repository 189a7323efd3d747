package org.scps.recognition.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.scps.recognition.RecognitionConfig;

/** Lets only the other services in. */
class ServiceTokenFilter {

    private final byte[] expected;

    ServiceTokenFilter(RecognitionConfig config) {
        expected = ("Bearer " + config.serviceToken().orElseThrow()).getBytes(StandardCharsets.UTF_8);
    }

    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        String shown = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        byte[] given = (shown == null ? "" : shown).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected)
                ? null
                : Problems.body(401, "Not authenticated", "A service token is needed", request.getUriInfo());
    }
}
