package org.scps.billing.tariff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * A window of local time that comes again on some days.
 *
 * @param days on which it begins
 * @param holidays whether it begins on holidays
 * @param from local
 * @param to local; at or before {@code from}: on the next day. Midnight is the end of the day
 */
public record ActiveTime(Set<DayOfWeek> days, Holidays holidays, LocalTime from, LocalTime to) {

    /** What holidays mean for a window. */
    public enum Holidays {
        /** They are days like all others. */
        INCLUDED,
        /** It does not begin on them. */
        EXCLUDED,
        /** It begins on them, too, whatever day of the week. */
        ADDED,
        /** It begins on them only. */
        ONLY
    }

    /** A stretch of time, its end not included. */
    record Window(Instant from, Instant to) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    public ActiveTime {
        days = Set.copyOf(days);
        Objects.requireNonNull(holidays, "holidays");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    boolean beginsOn(LocalDate day, boolean holiday) {
        return switch (holidays) {
            case INCLUDED -> days.contains(day.getDayOfWeek());
            case EXCLUDED -> !holiday && days.contains(day.getDayOfWeek());
            case ADDED -> holiday || days.contains(day.getDayOfWeek());
            case ONLY -> holiday;
        };
    }

    /** The window that begins on {@code day}; a time that clocks skip is moved forward with them. */
    Window on(LocalDate day, ZoneId zone) {
        LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
        return new Window(
                day.atTime(from).atZone(zone).toInstant(),
                end.atTime(to).atZone(zone).toInstant());
    }
}
