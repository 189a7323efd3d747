package org.scps.billing.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * A stay that a guest may pay for.
 *
 * @param enteredAt null when nobody saw it come in
 * @param leftAt null while the vehicle is inside
 * @param match how well the typed plate fits
 * @param due what paying now costs; null unless the plate fits exactly: who typed a similar one says first that it is
 *     their car
 * @param payUntil until when a guest can pay it; null while the vehicle is inside
 * @param holdsUntil until when {@code due} stays what it is; null for as long as it can be paid, or not told
 * @param leaveWithin who pays inside may take this long to leave; null otherwise
 */
public record GuestVisit(
        UUID sessionId,
        String facilityId,
        Instant enteredAt,
        Instant leftAt,
        Match match,
        Money due,
        Instant payUntil,
        Instant holdsUntil,
        Duration leaveWithin) {

    /** How well a typed plate fits. */
    public enum Match {
        EXACT,
        /** One character was taken for another that looks like it. */
        SIMILAR
    }
}
