package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the machine would not decide.
 *
 * @param reason LOW_CONFIDENCE, NO_PLATE, ORPHAN_EXIT, EXIT_MISSED …
 * @param detail more about it, for people; may be null
 * @param sessionId the session in question; null when there is none
 * @param state OPEN or RESOLVED
 */
public record Review(
        UUID reviewId,
        String facilityId,
        String reason,
        String detail,
        UUID sessionId,
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

    private static final Set<String> DOUBTS = Set.of(
            "LOW_CONFIDENCE", "LOOKALIKE_INSIDE", "EXIT_BETWEEN", "LOOKALIKE_HELD", "ENTERED_TWICE", "CLOCK_WRONG");

    /** Only a doubtful read, or pair, can be said to be right. */
    public boolean confirmable() {
        return reason != null && DOUBTS.contains(reason) && passage != null && passage.plate() != null;
    }

    public boolean open() {
        return "OPEN".equals(state);
    }
}
