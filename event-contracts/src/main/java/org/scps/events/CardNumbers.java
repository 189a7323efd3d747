package org.scps.events;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of payment cards in texts. No part of the system may take, keep, tell or log one: a request that holds one
 * is refused.
 *
 * <p>A card number has 13 to 19 digits, perhaps in groups with spaces, dashes or dots between them, begins as the numbers of
 * an issuer do, and its last digit is right by the Luhn formula (ISO/IEC 7812-1). Ids that happen to look like that are
 * not taken for one: digits inside a UUID, a longer word or a decimal fraction, or after a plus sign.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DOTTED = Pattern.compile("(?<=\\d{4})\\.(?=\\d{3,6}\\b)");
    private static final Pattern RUN =
            Pattern.compile("(?<![\\p{Alnum}.+_])(?<!\\p{Alnum}-)\\d+(?:[ \\u00a0-]{1,2}\\d+)*(?![\\p{Alpha}_])");
    private static final Pattern ISSUER = Pattern.compile(
            "4\\d{12}(?:\\d{3}){0,2}" // Visa
                    + "|(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}" // Mastercard
                    + "|3[47]\\d{13}" // American Express
                    + "|(?:6011|64[4-9]|65|62)\\d{12,17}" // Discover, UnionPay
                    + "|(?:30[0-5]|3[689])\\d{11,16}" // Diners Club
                    + "|35(?:2[89]|[3-8]\\d)\\d{12,15}" // JCB
                    + "|(?:50|5[6-8]|6\\d)\\d{11,17}"); // Maestro

    private CardNumbers() {}

    /** Tells whether there is a card number in {@code text}; null has none. */
    public static boolean in(String text) {
        if (text == null || text.length() < SHORTEST) {
            return false;
        }
        String plain = DOTTED.matcher(UUID.matcher(text).replaceAll("id")).replaceAll(" ");
        Matcher run = RUN.matcher(plain);
        while (run.find()) {
            if (inGroups(List.of(run.group().split("[ \\u00a0-]+")))) {
                return true;
            }
        }
        return false;
    }

    /** Digits that follow a card number, such as its code or date, do not hide it. */
    private static boolean inGroups(List<String> groups) {
        List<String> rest = new ArrayList<>(groups);
        while (!rest.isEmpty()) {
            StringBuilder digits = new StringBuilder();
            for (String group : rest) {
                digits.append(group);
                if (digits.length() > LONGEST) {
                    break;
                }
                if (isCard(digits)) {
                    return true;
                }
            }
            rest.remove(0);
        }
        return false;
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= SHORTEST && ISSUER.matcher(digits).matches() && luhn(digits);
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
