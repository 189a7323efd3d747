package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lays the units of a rate table without gaps over a stretch of time. */
final class Tiling {

    private final RateTable table;
    private final Calendar calendar;
    private final List<Unit> units = new ArrayList<>();
    private int period;

    private int collection;
    private Instant periodStart;
    private Instant periodEnd;

    Tiling(RateTable table, Calendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /** The units that begin at {@code from} or later and before {@code until}. */
    List<Unit> over(Instant from, Instant until) {
        units.clear();
        periodEnd = from;
        for (Instant cursor = from; cursor.isBefore(until); ) {
            boolean fresh = !cursor.isBefore(periodEnd);
            if (fresh) {
                collection = calendar.activeAt(cursor);
                periodStart = cursor;
                periodEnd = calendar.endOf(collection, cursor);
                period++;
            }
            cursor = lay(cursor, base(from));
        }
        return List.copyOf(units);
    }

    private Instant lay(Instant cursor, Instant base) {
        RateLineCollection rates = table.rateLineCollections().get(collection);
        Schedule.Step step = rates.schedule().at(Duration.between(base, cursor));
        Instant end = step.lasts() == null ? Instant.MAX : cursor.plus(step.lasts());
        boolean endsWithPeriod = !rates.relativeTimes()
                || rates.resetTime() != null
                || step.line().rateLineType() == RateLineType.FLAT_RATE;
        if (endsWithPeriod && periodEnd.isBefore(end)) {
            end = periodEnd;
        }
        BigDecimal adds = step.adds();
        units.add(new Unit(cursor, end, adds, collection, rates.rateLines().indexOf(step.line()), period));
        return end;
    }

    /** From when the times of the rate lines count. */
    private Instant base(Instant from) {
        RateLineCollection rates = table.rateLineCollections().get(collection);
        if (!rates.relativeTimes()) {
            return periodStart;
        }
        if (rates.resetTime() == null) {
            return from;
        }
        Instant reset = calendar.lastReset(rates, periodStart);
        return reset.isBefore(from) ? from : reset;
    }
}
