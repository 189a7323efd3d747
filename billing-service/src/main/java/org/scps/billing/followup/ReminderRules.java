package org.scps.billing.followup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * When a charge that nobody pays is reminded of, and what that costs.
 *
 * @param after since it is due, for each reminder, rising
 * @param fees for each reminder in the facility's currency; those that are missing are free
 */
record ReminderRules(List<Duration> after, List<BigDecimal> fees) {

    ReminderRules {
        after = List.copyOf(after);
        fees = List.copyOf(fees);
        for (int i = 1; i < after.size(); i++) {
            if (after.get(i).compareTo(after.get(i - 1)) <= 0) {
                throw new IllegalArgumentException(
                        "Each of scps.follow-up.reminders has to be later than the one before");
            }
        }
        if (fees.size() > after.size() || fees.stream().anyMatch(fee -> fee.signum() < 0)) {
            throw new IllegalArgumentException(
                    "scps.follow-up.fees has at most one fee, zero or more, for each of scps.follow-up.reminders");
        }
    }

    /** @param done reminders sent so far */
    boolean ripe(int done, Duration dueFor) {
        return done < after.size() && dueFor.compareTo(after.get(done)) >= 0;
    }

    BigDecimal fee(int step) {
        return step < fees.size() ? fees.get(step) : BigDecimal.ZERO;
    }
}
