package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.dispute.Dispute;
import org.scps.billing.dispute.DisputeDesk;
import org.scps.billing.dispute.DisputeOutcome;
import org.scps.billing.dispute.DisputeReason;
import org.scps.billing.persistence.DisputeRows;

@Path("/api/v1/sessions/{sessionId}/disputes")
class SessionDisputeResource {

    private final DisputeDesk desk;
    private final DisputeRows archive;

    SessionDisputeResource(DisputeDesk desk, DisputeRows archive) {
        this.desk = desk;
        this.archive = archive;
    }

    /**
     * @param reason {@code NOT_MY_CAR}, {@code WRONG_TIMES}, {@code WRONG_PRICE}, {@code ALREADY_PAID} or {@code OTHER}
     * @param words the driver's own
     */
    record Objection(@NotBlank String reason, @Size(max = 2000) String words) {}

    record Disputed(List<Dispute> items) {}

    @POST
    @Operation(summary = "Says that a charge is wrong; it is frozen at once")
    public Response open(
            @PathParam("sessionId") String sessionId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull Objection objection) {
        DisputeReason reason = Params.choice("reason", objection.reason(), DisputeReason.class);
        String words = objection.words() == null || objection.words().isBlank()
                ? null
                : objection.words().strip();
        DisputeOutcome outcome = desk.open(Params.id("session", sessionId), reason, words, Params.actor(actor));
        return Response.status(Response.Status.CREATED)
                .entity(DisputeResource.done(outcome))
                .build();
    }

    @GET
    @Operation(summary = "What was ever objected to about a session, and the answers")
    @Transactional
    public Disputed ofSession(@PathParam("sessionId") String sessionId) {
        return new Disputed(archive.ofSession(Params.id("session", sessionId)));
    }
}
