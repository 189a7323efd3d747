package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A tariff as sentences for a price board. */
public final class TariffWords {

    private final Tariff tariff;
    private final List<String> sentences = new ArrayList<>();

    private TariffWords(Tariff tariff) {
        this.tariff = tariff;
    }

    /** Sentences in the order in which a driver needs them. */
    public static List<String> of(Tariff tariff) {
        TariffWords words = new TariffWords(tariff);
        words.beginning();
        tariff.rateTables().forEach(words::table);
        words.end();
        return List.copyOf(words.sentences);
    }

    private void beginning() {
        Terms terms = tariff.terms();
        if (!terms.freeTime().isZero()) {
            sentences.add("Free up to " + Periods.words(terms.freeTime()) + ", then charged from the entry");
        }
        if (!terms.passThrough().isZero()) {
            sentences.add("Driving through within " + Periods.words(terms.passThrough()) + " is free");
        }
    }

    private void table(RateTable table) {
        String whom = tariff.rateTables().size() == 1 ? "" : table.name() + ": ";
        for (RateLineCollection collection : table.rateLineCollections()) {
            String when = when(collection);
            String rates = collection.rateLines().stream().map(this::line).collect(Collectors.joining("; "));
            if (again(collection)) {
                rates += "; then from the start again";
            }
            String most = collection.maxValueCollection() == null
                    ? ""
                    : ", at most " + money(collection.maxValueCollection());
            sentences.add(capital(whom + (when.isEmpty() ? "" : when + ": ") + rates + most));
        }
        caps(whom, table.caps());
    }

    private static boolean again(RateLineCollection collection) {
        return collection.rateLines().get(collection.rateLines().size() - 1).durationEnd() != null;
    }

    private void caps(String whom, Caps caps) {
        if (caps.maxPerCalendarDay() != null) {
            String begins = caps.resetTime().equals(LocalTime.MIDNIGHT) ? "" : " (from " + caps.resetTime() + ")";
            sentences.add(capital(whom + "at most " + money(caps.maxPerCalendarDay()) + " a day" + begins));
        }
        if (caps.maxPer24Hours() != null) {
            sentences.add(capital(whom + "at most " + money(caps.maxPer24Hours()) + " in each 24 hours"));
        }
        if (caps.minValue() != null) {
            sentences.add(capital(whom + "at least " + money(caps.minValue()) + " when anything is charged"));
        }
        if (caps.maxValue() != null) {
            sentences.add(capital(whom + "at most " + money(caps.maxValue()) + " for a stay"));
        }
    }

    private String line(RateLine line) {
        String price = line.value().signum() == 0 ? "free" : money(line.value());
        return switch (line.rateLineType()) {
            case FLAT_RATE -> price + (line.value().signum() == 0 ? "" : " flat");
            case FLAT_RATE_TIER -> tier(line) + " " + price;
            case INCREMENTING_RATE -> span(line) + price + " for each begun " + each(line);
        };
    }

    private static String tier(RateLine line) {
        return line.durationEnd() == null
                ? "over " + Periods.words(line.durationStart())
                : "up to " + Periods.words(line.durationEnd());
    }

    private static String each(RateLine line) {
        String period = Periods.words(line.incrementPeriod());
        return period.startsWith("1 ") ? period.substring(2) : period;
    }

    private static String span(RateLine line) {
        if (!line.durationStart().isZero()) {
            return "then ";
        }
        return line.durationEnd() == null ? "" : "the first " + Periods.words(line.durationEnd()) + " ";
    }

    private String when(RateLineCollection collection) {
        String times = collection.activeTimes().stream().map(TariffWords::time).collect(Collectors.joining(" and "));
        if (collection.name() == null) {
            return times;
        }
        return times.isEmpty() ? collection.name() : collection.name() + " (" + times + ")";
    }

    private static String time(ActiveTime time) {
        String days = time.days().size() == 7 ? "every day" : days(time);
        boolean wholeDay = time.from().equals(time.to()) && time.from().equals(LocalTime.MIDNIGHT);
        String hours =
                wholeDay ? "" : " " + time.from() + "–" + (time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : time.to());
        return switch (time.holidays()) {
            case INCLUDED -> days + hours;
            case EXCLUDED -> days + hours + " except holidays";
            case ADDED -> days + " and holidays" + hours;
            case ONLY -> "holidays" + hours;
        };
    }

    private static String days(ActiveTime time) {
        return time.days().stream()
                .sorted(Comparator.naturalOrder())
                .map((DayOfWeek day) -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    private void end() {
        Terms terms = tariff.terms();
        if (!terms.graceAfterPayment().isZero()) {
            sentences.add("After paying you have " + Periods.words(terms.graceAfterPayment()) + " to leave");
        }
        if (terms.earlyPayment() != null) {
            String within = terms.earlyPayment().within().isZero()
                    ? "before leaving"
                    : "within " + Periods.words(terms.earlyPayment().within()) + " of leaving";
            sentences.add(Adjustments.plain(terms.earlyPayment().percentOff()) + " % off when paid " + within);
        }
        if (terms.lostEntry() != null) {
            sentences.add("If nobody saw you drive in: " + money(terms.lostEntry()));
        }
        if (terms.tax() != null) {
            String rate =
                    terms.tax().name() + " " + Adjustments.plain(terms.tax().taxRate()) + " %";
            sentences.add(terms.tax().taxIncluded() ? "Prices include " + rate : rate + " is added");
        }
    }

    private String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(tariff.currency());
        int digits = tariff.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, amount.stripTrailingZeros().scale()));
        return format.format(amount);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
