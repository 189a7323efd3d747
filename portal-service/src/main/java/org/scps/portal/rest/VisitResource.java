package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.Session;
import org.scps.portal.visit.Visits;

/** A driver's own sessions. Those of others are not there: 404. */
@Path("/api/v1/visits")
@Authenticated
class VisitResource {

    private final Visits visits;
    private final Viewer viewer;

    VisitResource(Visits visits, Viewer viewer) {
        this.visits = visits;
        this.viewer = viewer;
    }

    record PaymentWish(@NotBlank String method) {}

    @GET
    @Operation(summary = "My visits, newest first")
    public Paged<Session> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(visits.of(viewer.accountId(), page, size));
    }

    @GET
    @Path("{sessionId}")
    @Operation(summary = "One of my visits")
    public Session one(UUID sessionId) {
        return Refusal.unless(visits.visit(viewer.accountId(), sessionId));
    }

    @GET
    @Path("{sessionId}/quote")
    @Operation(summary = "What the visit costs if it ends now, or at another time")
    public Quote quote(UUID sessionId, @QueryParam("at") String at) {
        return Refusal.unless(visits.quote(viewer.accountId(), sessionId, instant(at)));
    }

    @POST
    @Path("{sessionId}/payments")
    @Operation(summary = "Pays; the same Idempotency-Key pays once")
    public Response pay(
            UUID sessionId, @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid PaymentWish wish) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > 100) {
            throw new Refusal(400, "The header Idempotency-Key, of 1 to 100 characters, is missing.");
        }
        return Response.status(201)
                .entity(Refusal.unless(visits.pay(
                        viewer.accountId(),
                        sessionId,
                        idempotencyKey,
                        viewer.signedIn().email(),
                        wish.method())))
                .build();
    }

    @GET
    @Path("{sessionId}/receipt")
    @Operation(summary = "The receipt of a paid visit")
    public Receipt receipt(UUID sessionId) {
        return Refusal.unless(visits.receipt(viewer.accountId(), sessionId));
    }

    private static Instant instant(String at) {
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "at is a time like 2025-01-31T12:00:00Z.");
        }
    }
}
