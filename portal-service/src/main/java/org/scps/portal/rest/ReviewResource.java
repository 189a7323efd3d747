package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Resolution;
import org.scps.portal.upstream.Review;

@Path("/api/v1/reviews")
@RolesAllowed(Role.OPERATOR_NAME)
class ReviewResource {

    private final Billing billing;
    private final Viewer viewer;

    ReviewResource(Billing billing, Viewer viewer) {
        this.billing = billing;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "What waits for a person, or was decided by one")
    public Paged<Review> all(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(billing.reviews(facilityId, state, page, size));
    }

    @GET
    @Path("{reviewId}")
    @Operation(summary = "One review")
    public Review one(UUID reviewId) {
        return Refusal.unless(billing.review(reviewId));
    }

    @POST
    @Path("{reviewId}/resolution")
    @Operation(summary = "Decides: correct (plate), pair (sessionId), confirm or dismiss")
    public void resolve(UUID reviewId, @NotNull Resolution resolution) {
        Refusal.unless(billing.resolve(reviewId, viewer.signedIn().email(), resolution));
    }
}
