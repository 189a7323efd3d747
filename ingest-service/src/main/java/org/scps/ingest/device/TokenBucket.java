package org.scps.ingest.device;

import java.time.Duration;

/** Allows a rate on average and a burst after a pause. */
final class TokenBucket {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final double perNano;
    private final double capacity;

    private double tokens;
    private long filledAt;

    /**
     * @param perSecond tokens that come back each second
     * @param capacity tokens it holds when full, as it is now
     * @param now nanoseconds of any clock that never goes back
     */
    TokenBucket(double perSecond, int capacity, long now) {
        this.perNano = perSecond / NANOS;
        this.capacity = capacity;
        this.tokens = capacity;
        this.filledAt = now;
    }

    /**
     * Takes a token if there is one.
     *
     * @return zero when it was taken, else how long until there will be one
     */
    synchronized Duration take(long now) {
        tokens = Math.min(capacity, tokens + Math.max(0, now - filledAt) * perNano);
        filledAt = Math.max(filledAt, now);
        if (tokens >= 1) {
            tokens -= 1;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
    }
}
