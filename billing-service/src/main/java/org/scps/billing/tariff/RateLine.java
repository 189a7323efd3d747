package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * One step of a rate (APDS {@code RateLine}).
 *
 * @param sequence place in its collection, from 1
 * @param durationStart from this time of the stay on
 * @param durationEnd up to and including this time of the stay; null for open end
 * @param incrementPeriod of incrementing rates, at least a minute; otherwise null
 * @param value amount, zero or more; at any scale, as rounding is once and at the end
 * @param description for drivers in place of the usual words; or null
 */
public record RateLine(
        int sequence,
        RateLineType rateLineType,
        Duration durationStart,
        Duration durationEnd,
        Duration incrementPeriod,
        BigDecimal value,
        String description) {

    public RateLine {
        Objects.requireNonNull(rateLineType, "rateLineType");
        Tariff.require(value.signum() >= 0, "a price is never negative", value);
        Tariff.require(!durationStart.isNegative(), "time counts from zero", durationStart);
        Tariff.require(
                durationEnd == null || durationEnd.compareTo(durationStart) > 0,
                "a rate line ends after it starts",
                durationEnd);
        if (rateLineType == RateLineType.INCREMENTING_RATE) {
            Tariff.require(
                    incrementPeriod != null && incrementPeriod.compareTo(Duration.ZERO) > 0,
                    "an increment lasts longer than zero",
                    incrementPeriod);
        }
    }

    public static RateLine incrementing(int sequence, Duration start, Duration end, Duration period, BigDecimal value) {
        return new RateLine(sequence, RateLineType.INCREMENTING_RATE, start, end, period, value, null);
    }

    public static RateLine tier(int sequence, Duration start, Duration end, BigDecimal value) {
        return new RateLine(sequence, RateLineType.FLAT_RATE_TIER, start, end, null, value, null);
    }

    public static RateLine flat(BigDecimal value) {
        return new RateLine(1, RateLineType.FLAT_RATE, Duration.ZERO, null, null, value, null);
    }

    boolean covers(Duration elapsed) {
        return elapsed.compareTo(durationStart) >= 0 && (durationEnd == null || elapsed.compareTo(durationEnd) < 0);
    }
}
