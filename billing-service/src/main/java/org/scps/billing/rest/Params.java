package org.scps.billing.rest;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what callers wrote; what cannot be read is their mistake and is answered as such. */
final class Params {

    private static final Pattern PLATE = Pattern.compile("[A-Z0-9]{1,16}");
    private static final Pattern SPACERS = Pattern.compile("[\\s.\\-·]");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private Params() {}

    static UUID id(String what, String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(what + " " + text);
        }
    }

    /** @return null for null */
    static Instant instant(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(name + " is not a time such as 2026-03-01T12:00:00Z");
        }
    }

    /** @return null for null */
    static <E extends Enum<E>> E choice(String name, String text, Class<E> choices) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(name + " is none of " + Arrays.toString(choices.getEnumConstants()));
        }
    }

    /** Upper case and without the spaces and dashes that people write. */
    static String plate(String text) {
        String plate = text == null ? "" : SPACERS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (!PLATE.matcher(plate).matches()) {
            throw Refusal.badRequest("plate has 1 to 16 letters A-Z and digits");
        }
        return plate;
    }

    /** @return null for null; whether it fits the currency is for the caller to say */
    static BigDecimal amount(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!AMOUNT.matcher(text.strip()).matches()) {
            throw Refusal.badRequest("amount is not an amount such as 4.50");
        }
        BigDecimal amount = new BigDecimal(text.strip());
        if (amount.signum() == 0) {
            throw Refusal.badRequest("amount must be above zero");
        }
        return amount;
    }

    /** The address of a page; null for null. */
    static String page(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            URI page = new URI(text);
            if (page.getHost() != null && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused below, as one that is no page.
        }
        throw Refusal.badRequest(name + " is not the address of a page such as https://parking.example/visits");
    }

    static String actor(String header) {
        if (header == null || header.isBlank() || header.length() > 200) {
            throw Refusal.badRequest("X-Actor must name who asks");
        }
        return header.strip();
    }
}
