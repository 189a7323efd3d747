package org.scps.billing.tariff;

import java.time.Duration;

/** Lengths of time in words. */
final class Periods {

    private Periods() {}

    /** For example {@code 30 minutes}, {@code 1 hour}, {@code 90 seconds}. */
    static String words(Duration period) {
        if (period.toSeconds() % 3600 == 0 && !period.isZero()) {
            return count(period.toHours(), "hour");
        }
        return period.toSeconds() % 60 == 0 ? count(period.toMinutes(), "minute") : count(period.toSeconds(), "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
