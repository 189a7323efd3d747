package org.scps.billing.session;

import java.time.Duration;

/**
 * How unlike two reads of one vehicle may be. A pair made with it is never charged without a person's word.
 *
 * @param confusions characters that may differ, or be missing, 0–2; 0 pairs only equal plates
 * @param weight most that the confusions may weigh together, 0–2; see {@link Resemblance}
 * @param within longest stay of a tolerant pair
 */
public record Tolerance(int confusions, double weight, Duration within) {

    /** Any one confusion; one between contradicting regions only if a read itself doubts it; at most two days. */
    public static final Tolerance USUAL = new Tolerance(1, 1, Duration.ofDays(2));

    public Tolerance {
        if (confusions < 0 || confusions > 2) {
            throw new IllegalArgumentException("0, 1 or 2 confusions, not " + confusions);
        }
        if (!(weight >= 0 && weight <= 2)) {
            throw new IllegalArgumentException("A weight from 0 to 2, not " + weight);
        }
        if (within.isNegative() || within.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("Tolerant pairs within 0 to 30 days, not " + within);
        }
    }

    boolean accepts(double distance) {
        return confusions > 0 && distance <= weight + 1e-9;
    }
}
