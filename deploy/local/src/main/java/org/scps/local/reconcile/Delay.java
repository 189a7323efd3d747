package org.scps.local.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one stage took, over all passages. */
final class Delay {

    private final List<Long> millis = new ArrayList<>();

    /** Adds one passage; a missing end is left out. */
    void add(Instant from, Instant to) {
        if (from != null && to != null) {
            millis.add(Math.max(0, Duration.between(from, to).toMillis()));
        }
    }

    int count() {
        return millis.size();
    }

    /**
     * A percentile by nearest rank.
     *
     * @param share 0–1, such as 0.95
     * @return milliseconds; null when nothing was measured
     */
    Long percentile(double share) {
        if (millis.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
