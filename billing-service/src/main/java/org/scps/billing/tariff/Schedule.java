package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * The rate lines of a collection as steps: at each time of the stay, what the step that begins there adds and how long
 * it lasts. After the last line's end the lines begin again.
 */
final class Schedule {

    private final List<RateLine> lines;

    Schedule(List<RateLine> lines) {
        this.lines = lines;
    }

    /** @param lasts null for ever */
    record Step(RateLine line, BigDecimal adds, Duration lasts) {}

    static void requireComplete(List<RateLine> lines) {
        Tariff.require(!lines.isEmpty(), "a collection has rate lines", lines);
        Duration reached = Duration.ZERO;
        for (RateLine line : lines) {
            Tariff.require(reached != null, "only the last rate line has an open end", line);
            Tariff.require(
                    line.durationStart().equals(reached),
                    "a rate line starts where the one before ends",
                    line.durationStart());
            reached = line.durationEnd();
            Tariff.require(
                    line.rateLineType() != RateLineType.FLAT_RATE || lines.size() == 1 && reached == null,
                    "a flat rate is the only line of its collection and has no end",
                    line);
        }
    }

    Step at(Duration elapsed) {
        Duration end = lines.get(lines.size() - 1).durationEnd();
        Duration within = end == null ? elapsed : elapsed.minus(end.multipliedBy(elapsed.dividedBy(end)));
        BigDecimal before = BigDecimal.ZERO;
        for (RateLine line : lines) {
            if (line.covers(within)) {
                return step(line, before, within);
            }
            before = totalAtEndOf(line, before);
        }
        throw new IllegalStateException("No rate line at " + elapsed + " in " + lines);
    }

    private static Step step(RateLine line, BigDecimal before, Duration within) {
        Duration left = line.durationEnd() == null ? null : line.durationEnd().minus(within);
        return switch (line.rateLineType()) {
            case FLAT_RATE -> new Step(line, line.value(), null);
            case FLAT_RATE_TIER -> new Step(line, line.value().subtract(before), left);
            case INCREMENTING_RATE ->
                new Step(
                        line,
                        line.value(),
                        left == null || line.incrementPeriod().compareTo(left) < 0 ? line.incrementPeriod() : left);
        };
    }

    /** Some step costs less than what came before it. */
    boolean falls() {
        BigDecimal before = BigDecimal.ZERO;
        for (RateLine line : lines) {
            if (line.rateLineType() == RateLineType.FLAT_RATE_TIER
                    && line.value().compareTo(before) < 0) {
                return true;
            }
            before = totalAtEndOf(line, before);
        }
        return false;
    }

    private static BigDecimal totalAtEndOf(RateLine line, BigDecimal before) {
        if (line.rateLineType() == RateLineType.FLAT_RATE_TIER) {
            return line.value();
        }
        if (line.durationEnd() == null || line.rateLineType() == RateLineType.FLAT_RATE) {
            return before.add(line.value());
        }
        BigDecimal span = seconds(line.durationEnd().minus(line.durationStart()));
        BigDecimal count = span.divide(seconds(line.incrementPeriod()), 0, RoundingMode.CEILING);
        return before.add(line.value().multiply(count));
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }
}
