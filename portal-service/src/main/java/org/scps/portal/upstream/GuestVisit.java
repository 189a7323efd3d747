package org.scps.portal.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * A stay that somebody without an account may pay for.
 *
 * @param enteredAt null when nobody saw it come in
 * @param leftAt null while the vehicle is inside
 * @param match {@code EXACT}, or {@code SIMILAR} when the plate is one confusion away from the typed one
 * @param due what paying now costs; null for a similar plate
 * @param payUntil null while the vehicle is inside
 * @param holdsUntil until when {@code due} stays what it is; null for as long as it can be paid
 * @param leaveWithinSeconds who pays inside may take this long to leave; null after leaving
 */
public record GuestVisit(
        UUID sessionId,
        String facilityId,
        Instant enteredAt,
        Instant leftAt,
        String match,
        Money due,
        Instant payUntil,
        Instant holdsUntil,
        Long leaveWithinSeconds) {

    public boolean exact() {
        return "EXACT".equals(match);
    }

    public boolean inside() {
        return leftAt == null;
    }

    /** Null where the tariff gives none. */
    public Duration leaveWithin() {
        return leaveWithinSeconds == null || leaveWithinSeconds == 0 ? null : Duration.ofSeconds(leaveWithinSeconds);
    }
}
