package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.ReviewArchive;
import org.scps.billing.session.Resolution;
import org.scps.billing.session.Review;
import org.scps.billing.session.Reviews;

@Path("/api/v1/reviews")
class ReviewResource {

    private final ReviewArchive archive;
    private final Reviews reviews;
    private final ReviewViews views;
    private final Decisions decisions;

    ReviewResource(ReviewArchive archive, Reviews reviews, ReviewViews views, Decisions decisions) {
        this.archive = archive;
        this.reviews = reviews;
        this.views = views;
        this.decisions = decisions;
    }

    enum Action {
        CORRECT,
        PAIR,
        CONFIRM,
        DISMISS
    }

    /**
     * @param action {@code correct}, {@code pair}, {@code confirm} or {@code dismiss}
     * @param plate for {@code correct}
     * @param sessionId for {@code pair}
     */
    record Verdict(@NotBlank String action, String plate, String sessionId) {}

    @GET
    @Operation(summary = "What a person should look at, the latest first")
    @Transactional
    public Paging.Listing<ReviewView> list(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("state") String state,
            @Valid @BeanParam Paging paging) {
        ReviewView.State wanted = Params.choice("state", state, ReviewView.State.class);
        Boolean open = wanted == null ? null : wanted == ReviewView.State.OPEN;
        Page<Review> found = archive.search(facilityId, open, paging.page, paging.size);
        return paging.listing(views.of(found.items()), found);
    }

    @GET
    @Path("/{reviewId}")
    @Operation(summary = "One review")
    @Transactional
    public ReviewView one(@PathParam("reviewId") String reviewId) {
        UUID id = Params.id("review", reviewId);
        Review review = reviews.find(id).orElseThrow(() -> Refusal.notFound("review " + id));
        return views.of(List.of(review)).get(0);
    }

    @POST
    @Path("/{reviewId}/resolution")
    @Operation(summary = "Decides a review")
    public ReviewView resolve(
            @PathParam("reviewId") String reviewId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull Verdict verdict) {
        Action action = Params.choice("action", verdict.action(), Action.class);
        String plate = action == Action.CORRECT ? Params.plate(verdict.plate()) : null;
        UUID session = action == Action.PAIR ? sessionId(verdict) : null;
        Resolution resolution =
                decisions.resolve(Params.id("review", reviewId), action, plate, session, Params.actor(actor));
        if (resolution instanceof Resolution.NotFound missing) {
            throw Refusal.notFound(missing.what());
        }
        if (resolution instanceof Resolution.Refused refused) {
            throw Refusal.conflict(refused.why());
        }
        return one(reviewId);
    }

    private static UUID sessionId(Verdict verdict) {
        if (verdict.sessionId() == null) {
            throw Refusal.badRequest("sessionId is needed to pair");
        }
        return Params.id("session", verdict.sessionId());
    }
}
