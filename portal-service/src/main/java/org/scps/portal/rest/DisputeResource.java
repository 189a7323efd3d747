package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.DisputeAnswer;
import org.scps.portal.upstream.Disputes;
import org.scps.portal.upstream.Paged;

/** What drivers object to, for operators to answer. */
@Path("/api/v1/disputes")
@RolesAllowed(Role.OPERATOR_NAME)
class DisputeResource {

    private final Disputes disputes;
    private final Viewer viewer;

    DisputeResource(Disputes disputes, Viewer viewer) {
        this.disputes = disputes;
        this.viewer = viewer;
    }

    /** @param outcome uphold or reject */
    record Verdict(@NotBlank String outcome, @NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Operation(summary = "All disputes: open ones by deadline first, then the answered ones")
    public Paged<Dispute> all(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(disputes.all(facilityId, state, page, size));
    }

    @GET
    @Path("{disputeId}")
    @Operation(summary = "One dispute")
    public Dispute one(UUID disputeId) {
        return Refusal.unless(disputes.one(disputeId));
    }

    @POST
    @Path("{disputeId}/answer")
    @Operation(summary = "Answers a dispute: uphold gives back and waives, reject lets the charge stand")
    public Dispute answer(UUID disputeId, @NotNull @Valid Verdict verdict) {
        return Refusal.unless(disputes.answer(
                disputeId, viewer.signedIn().email(), new DisputeAnswer(verdict.outcome(), verdict.reason())));
    }
}
