package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Least and most that a stay costs by a rate table; each null for none.
 *
 * @param maxPerCalendarDay for what begins on one local day
 * @param resetTime when that day begins, local; midnight for calendar days
 * @param maxPer24Hours for what begins in each 24 hours, counted from the entry
 * @param minValue of a stay that costs anything (APDS {@code minValue})
 * @param maxValue of a whole stay (APDS {@code maxValue})
 */
public record Caps(
        BigDecimal maxPerCalendarDay,
        LocalTime resetTime,
        BigDecimal maxPer24Hours,
        BigDecimal minValue,
        BigDecimal maxValue) {

    public static final Caps NONE = perDay(null);

    public Caps {
        Objects.requireNonNull(resetTime, "resetTime");
        amounts(maxPerCalendarDay, maxPer24Hours, minValue, maxValue)
                .forEach(cap -> Tariff.require(cap.signum() >= 0, "a cap is never negative", cap));
        Tariff.require(
                minValue == null || maxValue == null || minValue.compareTo(maxValue) <= 0,
                "the minimum is at most the maximum",
                minValue);
    }

    static Caps perDay(BigDecimal cap) {
        return new Caps(cap, LocalTime.MIDNIGHT, null, null, null);
    }

    /** A cap of half a coin would be passed by rounding. */
    void requireCoinsOf(Currency currency) {
        amounts(maxPerCalendarDay, maxPer24Hours, minValue, maxValue)
                .forEach(cap -> Tariff.require(
                        cap.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                        "a cap is a whole number of the currency's smallest coin",
                        cap));
    }

    private static Stream<BigDecimal> amounts(BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull);
    }
}
