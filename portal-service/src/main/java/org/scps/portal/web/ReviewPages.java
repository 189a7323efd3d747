package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.Lane;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Resolution;
import org.scps.portal.upstream.Review;
import org.scps.portal.vehicle.Plate;

/** The queue of what the machine would not decide. After a decision the next one is shown. */
@Path("/operator/reviews")
@RolesAllowed(Role.OPERATOR_NAME)
class ReviewPages {

    private static final int PAGE = 50;

    private final Billing billing;
    private final Viewer viewer;
    private final Places places;

    ReviewPages(Billing billing, Viewer viewer, Places places) {
        this.billing = billing;
        this.viewer = viewer;
        this.places = places;
    }

    /** A review on a page. */
    public record ReviewView(Review review, Facility facility) {

        public ZoneId zone() {
            return facility.zone();
        }

        public String laneName() {
            return review.passage() == null
                    ? ""
                    : facility.lane(review.passage().laneId())
                            .map(Lane::name)
                            .orElse(review.passage().laneId());
        }

        /** Why a person has to look, as a person would say it. */
        public String why() {
            return Reasons.text(review.reason());
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance reviews(Paged<ReviewView> reviews, String notice);

        static native TemplateInstance review(ReviewView view, String problem);
    }

    @GET
    public Response all() {
        Answer<Paged<Review>> open = billing.reviews(null, "OPEN", 0, PAGE);
        return Html.ok(Templates.reviews(open.or(Paged.none()).map(this::view), open.notice()));
    }

    @GET
    @Path("{reviewId}")
    public Response one(UUID reviewId) {
        return Html.ok(page(reviewId, null));
    }

    @POST
    @Path("{reviewId}/resolution")
    public Response resolve(UUID reviewId, @RestForm String action, @RestForm String plate, @RestForm UUID sessionId) {
        Optional<Plate> typed = Plate.typed(plate);
        if ("correct".equals(action) && typed.isEmpty()) {
            return Html.unprocessable(page(reviewId, "A plate has 2 to 12 letters and digits."));
        }
        Resolution resolution = new Resolution(action, typed.map(Plate::text).orElse(null), sessionId);
        Answer<Boolean> outcome = billing.resolve(reviewId, viewer.signedIn().email(), resolution);
        if (!(outcome instanceof Answer.Given<Boolean>)) {
            return Html.unprocessable(page(reviewId, outcome.notice()));
        }
        return Html.seeOther(next(reviewId));
    }

    private String next(UUID resolved) {
        return billing.reviews(null, "OPEN", 0, PAGE).or(Paged.none()).items().stream()
                .filter(review -> !review.reviewId().equals(resolved))
                .findFirst()
                .map(review -> "/operator/reviews/" + review.reviewId())
                .orElse("/operator/reviews");
    }

    private TemplateInstance page(UUID reviewId, String problem) {
        return Templates.review(view(Refusal.unless(billing.review(reviewId))), problem);
    }

    private ReviewView view(Review review) {
        return new ReviewView(review, places.of(review.facilityId()));
    }
}
