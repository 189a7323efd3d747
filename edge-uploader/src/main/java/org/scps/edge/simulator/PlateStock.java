package org.scps.edge.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.scps.edge.simulator.plate.Plate;
import org.scps.edge.simulator.plate.PlateCatalogue;

/** Hands out plates no two of which are so alike that a pair by mistake would be nobody's fault. */
final class PlateStock {

    private static final int REMEMBERED = 400;
    private static final int APART = 3;

    private final Deque<String> recent = new ArrayDeque<>();
    private final List<Plate> known;
    private final double motorcycles;

    /** @param motorcycles share of the vehicles, 0–1 */
    PlateStock(List<String> knownPlates, double motorcycles) {
        this.motorcycles = motorcycles;
        known = knownPlates.stream().map(PlateCatalogue::of).toList();
        known.forEach(plate -> remember(plate.text()));
    }

    List<Plate> known() {
        return known;
    }

    Plate issue(SplittableRandom random) {
        boolean motorcycle = motorcycles > 0 && random.nextDouble() < motorcycles;
        Plate plate = next(motorcycle, random);
        while (tooAlike(plate.text())) {
            plate = next(motorcycle, random);
        }
        remember(plate.text());
        return plate;
    }

    private static Plate next(boolean motorcycle, SplittableRandom random) {
        return motorcycle ? PlateCatalogue.issueForMotorcycle(random) : PlateCatalogue.issue(random);
    }

    /** The plate with one character changed into another of its kind. */
    Plate altered(Plate plate, SplittableRandom random) {
        char[] printed = plate.printed().toCharArray();
        int at = random.nextInt(printed.length);
        while (!Character.isLetterOrDigit(printed[at])) {
            at = random.nextInt(printed.length);
        }
        char before = printed[at];
        while (printed[at] == before) {
            printed[at] = Character.isDigit(before)
                    ? (char) ('0' + random.nextInt(10))
                    : "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(random.nextInt(23));
        }
        return plate.reading(new String(printed));
    }

    private void remember(String text) {
        recent.addLast(text);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    private boolean tooAlike(String text) {
        for (Iterator<String> each = recent.iterator(); each.hasNext(); ) {
            if (distance(text, each.next()) < APART) {
                return true;
            }
        }
        return false;
    }

    /** Levenshtein's. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
