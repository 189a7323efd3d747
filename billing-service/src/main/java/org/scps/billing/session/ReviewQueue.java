package org.scps.billing.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Opens what a person should look at and resolves what has become clear by itself. */
public final class ReviewQueue {

    private final Reviews reviews;

    public ReviewQueue(Reviews reviews) {
        this.reviews = reviews;
    }

    void settle(String facilityId, Findings findings, Cause cause) {
        Map<UUID, Review> known = new HashMap<>();
        reviews.about(findings.lookedAt()).forEach(review -> known.put(review.reviewId(), review));
        findings.wanted().forEach((id, wanted) -> {
            Review review = known.get(id);
            if (review == null || asksAgain(review)) {
                reviews.save(opened(id, facilityId, wanted, cause.at()));
            } else if (review.open() && !review.says(wanted.sessionId(), wanted.detail())) {
                reviews.save(opened(id, facilityId, wanted, review.openedAt()));
            }
        });
        known.values().stream()
                .filter(review -> review.open() && !findings.wanted().containsKey(review.reviewId()))
                // What a driver objected to is for a person to look at, whatever later reads say.
                .filter(review -> review.reason() != ReviewReason.DISPUTE_UPHELD || !cause.bySystem())
                .map(review -> review.resolved(cause.bySystem() ? "resolved by system" : cause.reason(), cause))
                .forEach(reviews::save);
    }

    /** What a person dismissed is not asked again; what was resolved otherwise may come up again. */
    private static boolean asksAgain(Review review) {
        return !review.open() && !Decision.DISMISS.words().equals(review.resolution());
    }

    private static Review opened(UUID id, String facilityId, Findings.Wanted wanted, Instant openedAt) {
        return new Review(
                id,
                facilityId,
                wanted.reason(),
                wanted.passageId(),
                wanted.sessionId(),
                wanted.detail(),
                openedAt,
                null,
                null,
                null);
    }
}
