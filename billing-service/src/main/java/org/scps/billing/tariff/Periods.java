package org.scps.billing.tariff;

import java.time.Duration;

/** Lengths of time in words. */
final class Periods {

    private Periods() {}

    /** For example {@code 30 minutes}, {@code 1 hour}, {@code 90 seconds}, {@code 2 days}. */
    public static String words(Duration period) {
        if (period.toSeconds() % 86_400 == 0 && period.toDays() > 1) {
            return count(period.toDays(), "day");
        }
        if (period.toSeconds() % 3600 == 0 && !period.isZero()) {
            return count(period.toHours(), "hour");
        }
        if (period.toSeconds() % 60 == 0) {
            return period.toMinutes() > 60
                    ? period.toHours() + " h " + period.toMinutesPart() + " min"
                    : count(period.toMinutes(), "minute");
        }
        return count(period.toSeconds(), "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
