package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Passing;

/**
 * A stay as billing sees it.
 *
 * @param state OPEN, ENDED, REVIEW or WITHDRAWN
 * @param entry null for an exit nobody saw enter
 * @param exit null while the vehicle is inside, and when it was missed
 * @param charge null while the vehicle is inside
 * @param reviewReason a {@link Review}'s reason; null unless a person has to look
 * @param outcome what pairing made of it: INSIDE, PAIRED_EXACTLY, PAIRED_WITHIN_TOLERANCE, HELD_FOR_REVIEW, ORPHAN
 */
public record Session(
        UUID sessionId,
        String facilityId,
        String plate,
        String state,
        Integer revision,
        Passing entry,
        Passing exit,
        Long durationSeconds,
        Charge charge,
        Instant updatedAt,
        String reviewReason,
        String outcome) {

    /** Entry and exit were read differently: the charge waits for a person's word. */
    public boolean awaitsWord() {
        return "PAIRED_WITHIN_TOLERANCE".equals(outcome) && charge != null && charge.held();
    }

    public boolean inside() {
        return "OPEN".equals(state);
    }

    public boolean withdrawn() {
        return "WITHDRAWN".equals(state);
    }

    public boolean inReview() {
        return "REVIEW".equals(state);
    }

    /** Null when neither passing is known. */
    public Instant from() {
        return entry != null ? entry.at() : exit == null ? null : exit.at();
    }

    /** Null while the vehicle is inside; the entry when nobody saw it leave, for it is not known to have stayed. */
    public Instant to() {
        if (inside()) {
            return null;
        }
        return exit != null ? exit.at() : entry == null ? null : entry.at();
    }

    public boolean due() {
        return charge != null && charge.due();
    }
}
