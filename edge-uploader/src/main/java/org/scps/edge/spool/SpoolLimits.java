package org.scps.edge.spool;

import java.time.Duration;

/**
 * Where the spool ends.
 *
 * @param maxBytes of all images together; beyond it the oldest frames are dropped
 * @param maxAge since capture; older frames are dropped
 */
public record SpoolLimits(long maxBytes, Duration maxAge) {

    public SpoolLimits {
        if (maxBytes < 1 || maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("a spool needs room and time: " + maxBytes + " bytes, " + maxAge);
        }
    }
}
