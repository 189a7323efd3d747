package org.scps.billing.guest;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * A stay that a guest may pay for.
 *
 * @param match how well the typed plate fits
 * @param due null unless the plate fits exactly: who typed a similar one says first that it is their car
 * @param payUntil until when a guest can pay it
 */
public record GuestVisit(
        UUID sessionId,
        String facilityId,
        Instant enteredAt,
        Instant leftAt,
        Match match,
        Money due,
        Instant payUntil) {

    /** How well a typed plate fits. */
    public enum Match {
        EXACT,
        /** One character was taken for another that looks like it. */
        SIMILAR
    }
}
