package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;

/**
 * What paying for a session at a moment comes to.
 *
 * @param asked the charge as it is due
 * @param paidNow the same less what paying early takes off
 * @param holdsUntil until when paying costs the same; null where nothing changes it
 * @param leaveWithin who pays inside may take this long to leave; zero for none, and after leaving
 */
public record Offer(Charge asked, Charge paidNow, Instant holdsUntil, Duration leaveWithin) {

    public boolean early() {
        return !asked.equals(paidNow);
    }
}
