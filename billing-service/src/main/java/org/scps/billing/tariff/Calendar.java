package org.scps.billing.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** Which collection of a rate table prices a moment, and until when. */
final class Calendar {

    private final List<RateLineCollection> collections;
    private final Terms terms;
    private final ZoneId zone;
    private final Instant horizon;

    /** @param horizon beyond which nobody asks */
    Calendar(Tariff tariff, RateTable table, Instant horizon) {
        this.collections = table.rateLineCollections();
        this.terms = tariff.terms();
        this.zone = tariff.timeZone();
        this.horizon = horizon;
    }

    /** Index of the first collection that is active. */
    int activeAt(Instant at) {
        int index = 0;
        while (!isActive(collections.get(index), at)) {
            index++;
        }
        return index;
    }

    /** When another collection takes over from {@code index}, or its counting starts anew. */
    Instant endOf(int index, Instant after) {
        if (collections.size() == 1 && collections.get(0).resetTime() == null) {
            return Instant.MAX;
        }
        for (LocalDate day = day(after).minusDays(1); !startOf(day).isAfter(horizon); day = day.plusDays(1)) {
            for (Instant change : changesOn(day)) {
                if (change.isAfter(after) && (isReset(index, change) || activeAt(change) != index)) {
                    return change;
                }
            }
        }
        return Instant.MAX;
    }

    /** The latest reset of a collection's counting up to {@code at}; it must have one. */
    Instant lastReset(RateLineCollection collection, Instant at) {
        Instant today = reset(collection, day(at));
        return today.isAfter(at) ? reset(collection, day(at).minusDays(1)) : today;
    }

    private boolean isReset(int index, Instant at) {
        RateLineCollection collection = collections.get(index);
        return collection.resetTime() != null && at.equals(reset(collection, day(at)));
    }

    private Instant reset(RateLineCollection collection, LocalDate day) {
        return day.atTime(collection.resetTime()).atZone(zone).toInstant();
    }

    private TreeSet<Instant> changesOn(LocalDate day) {
        TreeSet<Instant> changes = new TreeSet<>();
        boolean holiday = terms.holiday(day);
        for (RateLineCollection collection : collections) {
            if (collection.resetTime() != null) {
                changes.add(reset(collection, day));
            }
            for (ActiveTime active : collection.activeTimes()) {
                if (active.beginsOn(day, holiday)) {
                    ActiveTime.Window window = active.on(day, zone);
                    changes.add(window.from());
                    changes.add(window.to());
                }
            }
        }
        return changes;
    }

    private boolean isActive(RateLineCollection collection, Instant at) {
        return collection.always() || anyActive(collection.activeTimes(), at);
    }

    private boolean anyActive(List<ActiveTime> times, Instant at) {
        LocalDate today = day(at);
        return activeOn(times, today, at) || activeOn(times, today.minusDays(1), at);
    }

    private boolean activeOn(List<ActiveTime> times, LocalDate day, Instant at) {
        boolean holiday = terms.holiday(day);
        return times.stream()
                .anyMatch(time ->
                        time.beginsOn(day, holiday) && time.on(day, zone).contains(at));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
