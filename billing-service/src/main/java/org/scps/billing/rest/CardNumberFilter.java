package org.scps.billing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.scps.conventions.IdempotencyFilter;
import org.scps.conventions.Problem;
import org.scps.conventions.UnprocessableStatus;
import org.scps.events.CardNumbers;

/** Refuses every change that holds a card number, before anything of it is kept or logged. */
class CardNumberFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectMapper json;

    CardNumberFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Optional<Response> check(ContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        String where = where(request, new String(body, StandardCharsets.UTF_8));
        return where == null ? Optional.empty() : Optional.of(refused(where));
    }

    private String where(ContainerRequestContext request, String body) {
        for (String header : new String[] {IdempotencyFilter.HEADER, "X-Actor"}) {
            if (CardNumbers.in(request.getHeaderString(header))) {
                return "the header " + header;
            }
        }
        if (CardNumbers.in(request.getUriInfo().getRequestUri().getPath())) {
            return "the address";
        }
        return CardNumbers.in(body) ? field(body) : null;
    }

    /** Where in the body it is, for people. */
    private String field(String body) {
        try {
            String name = field(json.readTree(body), "body");
            return name == null ? "the body" : name;
        } catch (JsonProcessingException e) {
            return "the body";
        }
    }

    private static String field(JsonNode node, String name) {
        if (node.isValueNode()) {
            return CardNumbers.in(node.asText()) ? name : null;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                String found = field(item, name);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        for (var property : node.properties()) {
            String found = field(property.getValue(), property.getKey());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Response refused(String where) {
        return Problem.response(
                UnprocessableStatus.INSTANCE,
                "There is what looks like a card number in " + where
                        + ". Card numbers are not taken here: leave it out, or tell only its last four digits",
                null);
    }
}
