package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.dispute.Dispute;
import org.scps.billing.dispute.DisputeDesk;
import org.scps.billing.dispute.DisputeOutcome;
import org.scps.billing.dispute.DisputeState;
import org.scps.billing.persistence.DisputeRows;
import org.scps.billing.persistence.Page;

@Path("/api/v1/disputes")
class DisputeResource {

    private final DisputeDesk desk;
    private final DisputeRows archive;

    DisputeResource(DisputeDesk desk, DisputeRows archive) {
        this.desk = desk;
        this.archive = archive;
    }

    enum Verdict {
        UPHOLD,
        REJECT
    }

    /**
     * @param outcome {@code uphold} or {@code reject}
     * @param reason for the driver
     */
    record Answer(@NotBlank String outcome, @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Operation(summary = "Disputes: open ones by deadline first, then the answered ones, the latest first")
    @Transactional
    public Paging.Listing<Dispute> list(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") String state,
            @Valid @BeanParam Paging paging) {
        Page<Dispute> found =
                archive.search(facilityId, Params.choice("state", state, DisputeState.class), paging.page, paging.size);
        return paging.listing(found.items(), found);
    }

    @GET
    @Path("/{disputeId}")
    @Operation(summary = "One dispute")
    @Transactional
    public Dispute one(@PathParam("disputeId") String disputeId) {
        UUID id = Params.id("dispute", disputeId);
        return archive.find(id).orElseThrow(() -> Refusal.notFound("dispute " + id));
    }

    @POST
    @Path("/{disputeId}/answer")
    @Operation(
            summary = "Answers a dispute",
            description = "uphold gives back what was paid, waives what is due and has the session looked at again;"
                    + " reject lets the charge stand")
    public Dispute answer(
            @PathParam("disputeId") String disputeId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull Answer answer) {
        UUID id = Params.id("dispute", disputeId);
        Verdict verdict = Params.choice("outcome", answer.outcome(), Verdict.class);
        String reply = answer.reason().strip();
        return done(
                verdict == Verdict.UPHOLD
                        ? desk.uphold(id, reply, Params.actor(actor))
                        : desk.reject(id, reply, Params.actor(actor)));
    }

    static Dispute done(DisputeOutcome outcome) {
        if (outcome instanceof DisputeOutcome.Done done) {
            return done.dispute();
        }
        if (outcome instanceof DisputeOutcome.NotFound missing) {
            throw Refusal.notFound(missing.what());
        }
        if (outcome instanceof DisputeOutcome.Refused refused) {
            throw Refusal.conflict(refused.why());
        }
        throw Refusal.unavailable(((DisputeOutcome.Unfinished) outcome).why());
    }
}
