package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * A stay that somebody without an account may pay for.
 *
 * @param match {@code EXACT}, or {@code SIMILAR} when the plate is one confusion away from the typed one
 * @param due null for a similar plate
 */
public record GuestVisit(
        UUID sessionId,
        String facilityId,
        Instant enteredAt,
        Instant leftAt,
        String match,
        Money due,
        Instant payUntil) {

    public boolean exact() {
        return "EXACT".equals(match);
    }
}
