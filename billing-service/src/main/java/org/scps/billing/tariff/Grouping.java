package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts units that a driver would count together into one line: the same day, the same active time, the same rate. */
final class Grouping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final RateTable table;
    private final int tableIndex;
    private final ZoneId zone;
    private final List<Group> groups = new ArrayList<>();

    Grouping(RateTable table, int tableIndex, ZoneId zone) {
        this.table = table;
        this.tableIndex = tableIndex;
        this.zone = zone;
    }

    /** Units of one line. */
    private static final class Group {

        private final Unit first;
        private Unit last;
        private long count;
        private BigDecimal sum = BigDecimal.ZERO;
        private String capped = "";
        private String cappedBy = "";

        Group(Unit first) {
            this.first = first;
            this.last = first;
        }
    }

    void add(Unit unit, BigDecimal adds, String capped, String cappedBy) {
        Group group = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (group == null || !together(group, unit)) {
            group = new Group(unit);
            groups.add(group);
        }
        group.last = unit;
        group.count++;
        group.sum = group.sum.add(adds);
        if (capped != null) {
            group.capped = ", " + capped;
            group.cappedBy = capRule(cappedBy);
        }
    }

    private String capRule(String rule) {
        return " and rateTables[" + tableIndex + "]." + rule;
    }

    /** @param end of the last unit that counts */
    void writeTo(Bill bill, Instant end) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Instant to = i + 1 < groups.size() ? groups.get(i + 1).first.begin() : end;
            bill.add(words(group), group.first.begin(), to, group.sum, rule(group));
        }
        groups.clear();
    }

    private boolean together(Group group, Unit unit) {
        if (group.last.period() != unit.period() || !day(group.first.begin()).equals(day(unit.begin()))) {
            return false;
        }
        boolean nextStep = line(unit).rateLineType() == RateLineType.FLAT_RATE_TIER
                && line(group.last).rateLineType() == RateLineType.FLAT_RATE_TIER
                && unit.line() > group.last.line();
        return nextStep
                || unit.line() == group.last.line() && line(unit).rateLineType() == RateLineType.INCREMENTING_RATE;
    }

    private String words(Group group) {
        RateLineCollection collection = table.rateLineCollections().get(group.first.collection());
        String name = collection.name() == null ? "" : ", " + collection.name();
        return DAY.format(day(group.first.begin())) + name + ", " + rate(group) + group.capped;
    }

    private String rate(Group group) {
        RateLine line = line(group.last);
        if (line.description() != null) {
            return line.description();
        }
        return switch (line.rateLineType()) {
            case FLAT_RATE -> line.value().signum() == 0 ? "free" : "flat rate";
            case FLAT_RATE_TIER -> tier(line);
            case INCREMENTING_RATE ->
                group.count + " × " + Periods.words(line.incrementPeriod())
                        + (line.value().signum() == 0 ? ", free" : "");
        };
    }

    private static String tier(RateLine line) {
        if (line.durationEnd() != null) {
            return "up to " + Periods.words(line.durationEnd());
        }
        return line.durationStart().equals(Duration.ZERO)
                ? "any length"
                : "over " + Periods.words(line.durationStart());
    }

    private String rule(Group group) {
        return "rateTables[" + tableIndex + "].rateLineCollections[" + group.last.collection() + "].rateLines["
                + group.last.line() + "]" + group.cappedBy;
    }

    private RateLine line(Unit unit) {
        return table.rateLineCollections().get(unit.collection()).rateLines().get(unit.line());
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
