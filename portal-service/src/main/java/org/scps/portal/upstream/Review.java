package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the machine would not decide.
 *
 * @param reason LOW_CONFIDENCE, NO_PLATE, ORPHAN_EXIT, EXIT_MISSED …
 * @param state OPEN or RESOLVED
 */
public record Review(
        UUID reviewId,
        String facilityId,
        String reason,
        Passage passage,
        List<Suggestion> suggestions,
        String state,
        Instant openedAt,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {

    public Review {
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    }

    public boolean open() {
        return "OPEN".equals(state);
    }
}
