package org.scps.billing.document;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scps.billing.tariff.ActiveTime;

/** Windows of local time. */
final class ActiveTimesReader {

    private ActiveTimesReader() {}

    static List<ActiveTime> read(Node parent) {
        List<ActiveTime> times = new ArrayList<>();
        for (Node node : parent.list("activeTimes")) {
            node.only("days", "holidays", "from", "to");
            LocalTime from = node.time("from");
            LocalTime to = node.time("to");
            ActiveTime.Holidays holidays = holidays(node);
            Set<DayOfWeek> days = days(node);
            times.add(new ActiveTime(
                    days, holidays, from == null ? LocalTime.MIDNIGHT : from, to == null ? LocalTime.MIDNIGHT : to));
        }
        return times;
    }

    private static Set<DayOfWeek> days(Node node) {
        if (!node.has("days")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Node day : node.list("days")) {
            try {
                days.add(DayOfWeek.valueOf(day.json().asText().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                day.fault("is no day of the week", "Write \"monday\", \"tuesday\", …");
            }
        }
        return days;
    }

    private static ActiveTime.Holidays holidays(Node node) {
        ActiveTime.Holidays holidays = node.parsed(
                "holidays",
                text -> ActiveTime.Holidays.valueOf(text.toUpperCase(Locale.ROOT)),
                "is none of included, excluded, added, only",
                "Write one of these, or leave it out for included");
        return holidays == null ? ActiveTime.Holidays.INCLUDED : holidays;
    }
}
