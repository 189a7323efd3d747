package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Suggestion;

/** @param suggestions sessions the passage may belong to, the likeliest first; empty once resolved */
record ReviewView(
        UUID reviewId,
        String facilityId,
        ReviewReason reason,
        String detail,
        UUID sessionId,
        PassageView passage,
        List<Suggestion> suggestions,
        State state,
        Instant openedAt,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {

    enum State {
        OPEN,
        RESOLVED
    }

    static ReviewView of(Review review, Passage passage, List<Suggestion> suggestions) {
        return new ReviewView(
                review.reviewId(),
                review.facilityId(),
                review.reason(),
                review.detail(),
                review.sessionId(),
                PassageView.of(passage),
                suggestions,
                review.open() ? State.OPEN : State.RESOLVED,
                review.openedAt(),
                review.resolvedAt(),
                review.resolvedBy(),
                review.resolution());
    }
}
