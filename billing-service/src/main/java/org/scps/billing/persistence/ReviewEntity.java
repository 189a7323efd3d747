package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;

@Entity
@Table(name = "review")
class ReviewEntity {

    @Id
    private UUID reviewId;

    private String facilityId;

    @Enumerated(EnumType.STRING)
    private ReviewReason reason;

    private UUID passageId;
    private UUID sessionId;
    private String detail;
    private Instant openedAt;
    private Instant resolvedAt;
    private String resolvedBy;
    private String resolution;

    void take(Review review) {
        reviewId = review.reviewId();
        facilityId = review.facilityId();
        reason = review.reason();
        passageId = review.passageId();
        sessionId = review.sessionId();
        detail = review.detail();
        openedAt = review.openedAt();
        resolvedAt = review.resolvedAt();
        resolvedBy = review.resolvedBy();
        resolution = review.resolution();
    }

    Review toReview() {
        return new Review(
                reviewId,
                facilityId,
                reason,
                passageId,
                sessionId,
                detail,
                openedAt,
                resolvedAt,
                resolvedBy,
                resolution);
    }
}
