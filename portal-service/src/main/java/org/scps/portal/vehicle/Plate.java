package org.scps.portal.vehicle;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a plate as the whole system writes it.
 *
 * @param text A–Z and 0–9 only, 2 to 12 characters
 */
public record Plate(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");

    public Plate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A plate has 2 to 12 letters and digits");
        }
    }

    /** Reads what a person typed: case, blanks, dots and dashes do not matter, Ä Ö Ü count as A O U. */
    public static Optional<Plate> typed(String input) {
        if (input == null) {
            return Optional.empty();
        }
        String text = input.toUpperCase(Locale.ROOT)
                .replace('Ä', 'A')
                .replace('Ö', 'O')
                .replace('Ü', 'U')
                .replaceAll("[\\s.·•_-]", "");
        return FORM.matcher(text).matches() ? Optional.of(new Plate(text)) : Optional.empty();
    }

    /** For logs: {@code AB•••12}. */
    public String masked() {
        return text.length() < 6 ? "•••" : text.substring(0, 2) + "•••" + text.substring(text.length() - 2);
    }
}
