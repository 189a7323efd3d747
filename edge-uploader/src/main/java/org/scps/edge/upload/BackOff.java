package org.scps.edge.upload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double up to a limit, with jitter so that a fleet does not return at the same moment. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    void reset() {
        failures = 0;
    }

    /** The wait after one more failure: between half of the doubled wait and all of it. */
    Duration next() {
        long doubled = first.toMillis() << Math.min(failures, 20);
        long wait = Math.min(longest.toMillis(), doubled);
        failures++;
        return Duration.ofMillis(wait / 2 + random.nextLong(wait / 2 + 1));
    }
}
