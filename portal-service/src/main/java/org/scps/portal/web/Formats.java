package org.scps.portal.web;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.scps.events.ChargeState;
import org.scps.events.LaneDirection;
import org.scps.events.Money;
import org.scps.events.PlateCandidate;
import org.scps.portal.upstream.Passage;

/** How values are written on pages. */
@TemplateExtension
final class Formats {

    private static final int MOST_ALTERNATIVES = 4;
    private static final Locale LOCALE = Locale.UK;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", LOCALE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", LOCALE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", LOCALE);

    private Formats() {}

    /** {@code €4.50}. */
    static String text(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(LOCALE);
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        return format.format(money.amount());
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }

    static String second(Instant at, ZoneId zone) {
        return SECOND.format(at.atZone(zone));
    }

    /** {@code 2 h 05 min}, {@code 3 days 4 h}, {@code less than a minute}. */
    static String text(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 1) {
            return "less than a minute";
        }
        if (minutes < 60) {
            return minutes + "\u00a0min";
        }
        long hours = minutes / 60;
        if (hours < 24) {
            return "%d\u00a0h %02d\u00a0min".formatted(hours, minutes % 60);
        }
        return "%d\u00a0%s %d\u00a0h".formatted(hours / 24, hours / 24 == 1 ? "day" : "days", hours % 24);
    }

    /** {@code 97 %} for 0.97; a dash when not known. Only what is certain is 100 %, only what is impossible 0 %. */
    static String percent(Double share) {
        if (share == null) {
            return "–";
        }
        if (share > 0 && share < 0.01) {
            return "<\u00a01\u00a0%";
        }
        return share < 1 && share > 0.99 ? ">\u00a099\u00a0%" : "%d\u00a0%%".formatted(Math.round(share * 100));
    }

    /** What the plate may be instead, likeliest first. */
    static List<PlateCandidate> alternatives(Passage passage) {
        return passage.candidates().stream()
                .filter(candidate -> !candidate.text().equals(passage.plateAsRead()))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    /** {@code 1.4 GB}. */
    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return "%d kB".formatted(bytes / 1000);
        }
        return bytes < 1_000_000_000 ? "%.0f MB".formatted(bytes / 1e6) : String.format(LOCALE, "%.1f GB", bytes / 1e9);
    }

    static String word(LaneDirection direction) {
        return switch (direction) {
            case ENTRY -> "Entry";
            case EXIT -> "Exit";
            case BOTH -> "Entry and exit";
        };
    }

    /** {@code Part refunded} for {@code PART_REFUNDED}. */
    static String label(ChargeState state) {
        return words(state.name());
    }

    /** {@code Vat payable} for {@code VAT_PAYABLE}, as {@code VAT payable}. */
    static String words(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String text = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return (Character.toUpperCase(text.charAt(0)) + text.substring(1)).replace("Vat ", "VAT ");
    }
}
