package org.scps.billing.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where two texts differ.
 *
 * @param at positions, from 0; of a missing character: in the longer text
 * @param missing true when one text has a character more than the other
 */
record Confusions(List<Integer> at, boolean missing) {

    /** Texts shorter than this have too few characters left to tell vehicles apart. */
    private static final int SHORTEST = 5;

    private static final int END = 3;

    /**
     * Whether two texts may be compared at all: one of their ends, three characters, must be alike. From six characters
     * on that is always so when a single one differs, and it is what stored sessions are searched by.
     */
    static boolean shareAnEnd(String a, String b) {
        return a.length() >= SHORTEST && b.length() >= SHORTEST && (head(a).equals(head(b)) || tail(a).equals(tail(b)));
    }

    static String head(String plate) {
        return plate.substring(0, Math.min(END, plate.length()));
    }

    static String tail(String plate) {
        return plate.substring(Math.max(0, plate.length() - END));
    }

    /** Empty when more than {@code most} characters differ, or when the lengths do by more than one. */
    static Optional<Confusions> between(String a, String b, int most) {
        if (a.length() == b.length()) {
            return swapped(a, b, most);
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.length() == shorter.length() + 1 && most > 0 ? missing(longer, shorter) : Optional.empty();
    }

    private static Optional<Confusions> swapped(String a, String b, int most) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                at.add(i);
                if (at.size() > most) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Confusions(at, false));
    }

    private static Optional<Confusions> missing(String longer, String shorter) {
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        return longer.substring(i + 1).equals(shorter.substring(i))
                ? Optional.of(new Confusions(List.of(i), true))
                : Optional.empty();
    }
}
