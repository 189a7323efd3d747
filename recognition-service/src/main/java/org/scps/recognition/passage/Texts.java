package org.scps.recognition.passage;

import org.scps.recognition.ocr.LookAlikes;

/** How much two readings differ. */
final class Texts {

    private static final double CLEARLY = 0.6;

    private Texts() {}

    /** True when no misreading of one plate gives both: most characters differ, even with look-alikes taken as one. */
    static boolean clearlyDifferent(String a, String b, LookAlikes lookAlikes) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int longest = Math.max(a.length(), b.length());
        return distance(lookAlikes.fold(a), lookAlikes.fold(b)) >= CLEARLY * longest;
    }

    /** Characters to insert, leave out or change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
