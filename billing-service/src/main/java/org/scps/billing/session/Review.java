package org.scps.billing.session;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One item of the review queue.
 *
 * @param passageId what to look at
 * @param sessionId the session concerned; null when there is none
 * @param detail for people; null when the reason says it all
 * @param resolvedAt null while open, as {@code resolvedBy} and {@code resolution}
 */
public record Review(
        UUID reviewId,
        String facilityId,
        ReviewReason reason,
        UUID passageId,
        UUID sessionId,
        String detail,
        Instant openedAt,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {

    public boolean open() {
        return resolvedAt == null;
    }

    boolean says(UUID session, String otherDetail) {
        return Objects.equals(sessionId, session) && Objects.equals(detail, otherDetail);
    }

    Review resolved(String how, Cause cause) {
        return new Review(
                reviewId, facilityId, reason, passageId, sessionId, detail, openedAt, cause.at(), cause.by(), how);
    }
}
