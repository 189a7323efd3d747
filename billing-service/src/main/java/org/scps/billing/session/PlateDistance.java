package org.scps.billing.session;

import java.util.List;

/**
 * How far two plates are apart in the eyes of a reader: an edit distance in which confusing characters that look alike
 * costs less. For example {@code AB0123} and {@code ABO123} are 0.3 apart, {@code AB0123} and {@code AB7123} are 1.
 */
final class PlateDistance {

    private static final double LOOKALIKE = 0.3;
    private static final List<String> LOOKALIKES =
            List.of("0ODQ", "1ILJT7", "2Z", "5S", "6GC", "8B", "4A", "VY", "UV", "MN", "MW", "EF", "PR", "KX");

    private PlateDistance() {}

    static double between(String a, String b) {
        double[] above = new double[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                double swap = above[j - 1] + substitution(a.charAt(i - 1), b.charAt(j - 1));
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }

    private static double substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return lookalike(a, b) ? LOOKALIKE : 1;
    }

    static boolean lookalike(char a, char b) {
        return LOOKALIKES.stream().anyMatch(group -> group.indexOf(a) >= 0 && group.indexOf(b) >= 0);
    }
}
