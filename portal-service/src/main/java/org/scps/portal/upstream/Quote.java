package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/**
 * What a stay would cost if it ended at {@code asOf}, and what of it is to be paid.
 *
 * @param nextRiseAt when the price goes up; null when it will not
 * @param paid so far; null for nothing
 * @param due still to be paid; null for nothing
 * @param dueNow the same when it is paid now: less what paying early takes off
 * @param earlyUntil until when {@code dueNow} holds; null where paying early takes nothing off, and while inside
 * @param paidAt when it was last paid inside; null when not
 * @param leaveBy until when leaving costs no more, or who paid now could leave; null where there is no such time
 */
public record Quote(
        Money total,
        List<ChargeLine> lines,
        Instant asOf,
        Instant nextRiseAt,
        String tariffId,
        Integer tariffVersion,
        Money paid,
        Money due,
        Money dueNow,
        Instant earlyUntil,
        Instant paidAt,
        Instant leaveBy) {

    public Quote {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Something was paid, and nothing more is to be paid now. */
    public boolean covered() {
        return paid != null && paid.amount().signum() > 0 && dueNow == null;
    }

    /** Paying now costs less than paying later. */
    public boolean cheaperNow() {
        return dueNow != null && due != null && dueNow.amount().compareTo(due.amount()) < 0;
    }
}
