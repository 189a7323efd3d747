package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A time during which the clock of a camera was wrong.
 *
 * @param deviceFrom by its own clock, the first time it told
 * @param deviceTo by its own clock, the last time it told
 * @param rightSince by ours; null while it goes on
 */
public record ClockFault(Instant deviceFrom, Instant deviceTo, Instant rightSince) {

    /** More than the frames of a passage, the network and an honest clock's drift make together. */
    public static final Duration TOLERATED = Duration.ofMinutes(5);

    /**
     * Whether what was captured may have been captured by the wrong clock.
     *
     * @param capturedAt by the camera's clock
     * @param knownAt when it was read, by ours
     */
    public boolean covers(Instant capturedAt, Instant knownAt) {
        boolean during = !capturedAt.isBefore(deviceFrom.minus(TOLERATED))
                && (rightSince == null || !capturedAt.isAfter(deviceTo.plus(TOLERATED)));
        // A clock that was ahead tells the same times once more after it was put right.
        boolean fresh = rightSince != null && !knownAt.isBefore(rightSince) && near(capturedAt, knownAt);
        return during && !fresh;
    }

    /** Nothing is captured after it was read. */
    public static boolean impossible(Instant capturedAt, Instant knownAt) {
        return capturedAt.isAfter(knownAt.plus(TOLERATED));
    }

    private static boolean near(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(TOLERATED) <= 0;
    }
}
