package org.scps.portal.web;

import java.util.Locale;

/** Billing's reasons in words. */
final class Reasons {

    private Reasons() {}

    static String text(String reason) {
        if (reason == null) {
            return "Needs a look";
        }
        return switch (reason) {
            case "LOW_CONFIDENCE" -> "The read is not sure enough";
            case "NO_PLATE" -> "No legible plate";
            case "ORPHAN_EXIT" -> "Left, but was never seen to enter";
            case "EXIT_MISSED" -> "Was not seen to leave";
            case "STAY_TOO_LONG" -> "Has not left within the maximum stay";
            case "AMBIGUOUS" -> "Left, and several inside could be meant";
            case "LOOKALIKE_INSIDE" -> "Another vehicle with a similar plate was inside";
            case "EXIT_BETWEEN" -> "A similar plate left in between";
            case "LOOKALIKE_HELD" -> "The visit of a similar plate at the time is itself in doubt";
            case "ENTERED_TWICE" -> "Came in while its plate was inside already";
            case "CLOCK_WRONG" -> "The clock of a camera is wrong";
            case "PRICE_CHANGED_AFTER_PAYMENT" -> "The price changed after it was paid";
            default -> words(reason);
        };
    }

    /** {@code DOUBLE_DIP} reads {@code Double dip}. */
    private static String words(String reason) {
        String text = reason.replace('_', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
