package org.scps.edge.simulator;

import java.time.Instant;
import java.util.Comparator;

/**
 * A car passing a camera, as planned.
 *
 * @param at time of the first frame
 */
record Crossing(Visit visit, boolean exit, Instant at) implements Comparable<Crossing> {

    private static final Comparator<Crossing> ORDER = Comparator.comparing(Crossing::at)
            .thenComparing(crossing -> crossing.visit().car())
            .thenComparing(Crossing::exit);

    Crossing movedTo(Instant other) {
        return new Crossing(visit, exit, other);
    }

    @Override
    public int compareTo(Crossing other) {
        return ORDER.compare(this, other);
    }
}
