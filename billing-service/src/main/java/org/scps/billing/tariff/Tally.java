package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Adds up units in the order of time and holds each cap. */
final class Tally {

    private final RateTable table;
    private final ZoneId zone;
    private final Instant entry;
    private final List<Limit> limits;
    private BigDecimal sum = BigDecimal.ZERO;
    private String capped;
    private String cappedBy;

    Tally(RateTable table, ZoneId zone, Instant entry) {
        this.table = table;
        this.zone = zone;
        this.entry = entry;
        Caps caps = table.caps();
        this.limits = List.of(
                new Limit(null, "maximum", null),
                new Limit(caps.maxPerCalendarDay(), "daily maximum", "maxPerCalendarDay"),
                new Limit(caps.maxPer24Hours(), "24-hour maximum", "maxPer24Hours"),
                new Limit(caps.maxValue(), "maximum for a stay", "maxValue"));
    }

    /** A cap and how much has been counted against it. */
    private static final class Limit {

        private final BigDecimal most;
        private final String words;
        private final String rule;
        private Object bucket;
        private BigDecimal counted = BigDecimal.ZERO;

        Limit(BigDecimal most, String words, String rule) {
            this.most = most;
            this.words = words;
            this.rule = rule;
        }

        BigDecimal let(BigDecimal amount, BigDecimal cap, Object nextBucket) {
            if (!nextBucket.equals(bucket)) {
                bucket = nextBucket;
                counted = BigDecimal.ZERO;
            }
            BigDecimal before = cap == null ? counted : counted.min(cap);
            counted = counted.add(amount);
            return (cap == null ? counted : counted.min(cap)).subtract(before);
        }
    }

    /** @return what the unit adds after all caps */
    BigDecimal add(Unit unit) {
        capped = null;
        BigDecimal amount = unit.adds();
        Object[] buckets = {unit.period(), day(unit.begin()), block(unit.begin()), ""};
        for (int i = 0; i < buckets.length; i++) {
            Limit limit = limits.get(i);
            BigDecimal cap =
                    i == 0 ? table.rateLineCollections().get(unit.collection()).maxValueCollection() : limit.most;
            BigDecimal let = limit.let(amount, cap, buckets[i]);
            if (let.compareTo(amount) != 0) {
                capped = limit.words;
                cappedBy = i == 0 ? "rateLineCollections[" + unit.collection() + "].maxValueCollection" : limit.rule;
            }
            amount = let;
        }
        sum = sum.add(amount);
        return amount;
    }

    BigDecimal sum() {
        return sum;
    }

    /** The cap that the latest unit met, in words; null for none. */
    String capped() {
        return capped;
    }

    /** Where the table says so. */
    String cappedBy() {
        return cappedBy;
    }

    private LocalDate day(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime begins = table.caps().resetTime();
        return local.toLocalTime().isBefore(begins) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private long block(Instant at) {
        return Duration.between(entry, at).toDays();
    }
}
