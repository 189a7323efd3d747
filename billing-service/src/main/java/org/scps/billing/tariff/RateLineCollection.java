package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/**
 * The rate lines of a time of day or week (APDS {@code RateLineCollection}).
 *
 * @param name such as {@code Evening}; or null
 * @param activeTimes when it prices; empty for always
 * @param relativeTimes true: the rate lines' times count from the start of the stay, and what is paid for lasts beyond
 *     the end of the active time; false: they count anew in every active time, and end with it
 * @param resetTime at this local time counting starts anew; null for never
 * @param maxValueCollection most for one active time; or null
 */
public record RateLineCollection(
        int collectionSequence,
        String name,
        List<ActiveTime> activeTimes,
        boolean relativeTimes,
        LocalTime resetTime,
        BigDecimal maxValueCollection,
        List<RateLine> rateLines) {

    public RateLineCollection {
        activeTimes = List.copyOf(activeTimes);
        rateLines = List.copyOf(rateLines);
        Tariff.require(
                maxValueCollection == null || maxValueCollection.signum() >= 0,
                "a cap is never negative",
                maxValueCollection);
        Schedule.requireComplete(rateLines);
    }

    static RateLineCollection always(List<RateLine> lines) {
        return new RateLineCollection(1, null, List.of(), true, null, null, lines);
    }

    boolean always() {
        return activeTimes.isEmpty();
    }

    Schedule schedule() {
        return new Schedule(rateLines);
    }
}
