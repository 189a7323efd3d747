package org.scps.ingest.messaging;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Remembers that Kafka just failed. Without it every request would wait out the whole time limit, and soon all worker
 * threads would be waiting.
 */
final class Outage {

    private final long pauseNanos;
    private final LongSupplier nanoClock;

    private volatile boolean begun;
    private volatile long lastFailure;

    Outage(Duration pause, LongSupplier nanoClock) {
        this.pauseNanos = pause.toNanos();
        this.nanoClock = nanoClock;
    }

    /** True for the length of the pause after a failure; then somebody has to try again. */
    boolean isOn() {
        return begun && nanoClock.getAsLong() - lastFailure < pauseNanos;
    }

    void begin() {
        lastFailure = nanoClock.getAsLong();
        begun = true;
    }

    void end() {
        begun = false;
    }
}
