package org.scps.portal.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.scps.conventions.IdempotencyFilter;
import org.scps.events.CardNumbers;
import org.scps.portal.problem.Problems;

/** Refuses every form and every change over the API that holds a card number, before anything of it is kept or logged. */
class CardNumberFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    @WithFormRead
    public Response check(ResteasyReactiveContainerRequestContext request) throws IOException {
        if (SAFE.contains(request.getMethod())
                || !(CardNumbers.in(request.getHeaderString(IdempotencyFilter.HEADER))
                        || CardNumbers.in(request.getUriInfo().getPath())
                        || inForm(request)
                        || inBody(request))) {
            return null;
        }
        return Problems.answer(
                request,
                422,
                "No card numbers here",
                "There is what looks like a card number in what was sent. Card numbers are never taken or kept here:"
                        + " leave it out, or tell only its last four digits.");
    }

    private static boolean inForm(ResteasyReactiveContainerRequestContext request) {
        FormData form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (form == null) {
            return false;
        }
        for (String field : form) {
            // Of a password only a hash is kept.
            if (!field.contains("assword")
                    && form.get(field).stream()
                            .anyMatch(value -> !value.isFileItem() && CardNumbers.in(value.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBody(ResteasyReactiveContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (!request.hasEntity() || type == null || !type.getSubtype().endsWith("json")) {
            return false;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return CardNumbers.in(new String(body, StandardCharsets.UTF_8));
    }
}
