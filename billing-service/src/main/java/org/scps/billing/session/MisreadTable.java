package org.scps.billing.session;

import java.util.ArrayList;
import java.util.List;

/** Which misreads a tolerance would accept, for the operator who sets it; by the very rules that pair. */
public final class MisreadTable {

    /**
     * A kind of misread.
     *
     * @param seen the characters there are; null where any are meant
     * @param read the characters they are read as
     * @param kind for people
     * @param weight where neither read doubts it
     * @param doubtedWeight where one of the reads doubts that character, or names the other's text
     * @param accepted pairs, where neither read doubts it
     * @param acceptedDoubted pairs, where one does
     * @param acceptedRegionDiffers pairs, where one does and the regions contradict each other
     */
    public record Row(
            String seen,
            String read,
            String kind,
            double weight,
            double doubtedWeight,
            boolean accepted,
            boolean acceptedDoubted,
            boolean acceptedRegionDiffers) {}

    private MisreadTable() {}

    /** Every two characters that look alike, then everything else. */
    public static List<Row> of(Tolerance tolerance) {
        List<Row> rows = new ArrayList<>();
        String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int i = 0; i < all.length(); i++) {
            for (int j = i + 1; j < all.length(); j++) {
                if (PlateDistance.lookalike(all.charAt(i), all.charAt(j))) {
                    rows.add(row(
                            "" + all.charAt(i), "" + all.charAt(j), "look alike", 1, Resemblance.LOOKALIKE, tolerance));
                }
            }
        }
        rows.add(row(null, null, "any other two characters", 1, Resemblance.OTHER, tolerance));
        rows.add(row(null, null, "a character missing, or one too many", 1, Resemblance.OTHER, tolerance));
        rows.add(row(null, null, "two that look alike", 2, 2 * Resemblance.LOOKALIKE, tolerance));
        rows.add(row(null, null, "two others", 2, 2 * Resemblance.OTHER, tolerance));
        return rows;
    }

    private static Row row(String seen, String read, String kind, int confusions, double weight, Tolerance tolerance) {
        double doubted = weight * Resemblance.DOUBTED;
        boolean few = confusions <= tolerance.confusions();
        return new Row(
                seen,
                read,
                kind,
                weight,
                doubted,
                few && tolerance.accepts(weight),
                few && tolerance.accepts(doubted),
                few && tolerance.accepts(doubted + Resemblance.REGION_DIFFERS));
    }
}
