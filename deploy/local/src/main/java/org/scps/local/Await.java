package org.scps.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits: for something to become true, with an end, or for a moment. */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(100);

    private Await() {}

    /** Waits until {@code ready}; fails with one clear line when the process ends first or the time is over. */
    static void until(String what, Duration timeout, Child process, BooleanSupplier ready) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackFailure(
                        "%s ended at start with status %d".formatted(what, process.exitStatus()),
                        "its last words are in " + process.log());
            }
            if (System.nanoTime() > end) {
                throw new StackFailure(
                        "%s is not ready after %d s".formatted(what, timeout.toSeconds()), "see " + process.log());
            }
            pause();
        }
    }

    static void pause() {
        pause(STEP);
    }

    /**
     * Does nothing for a while.
     *
     * @throws IllegalStateException when the thread is interrupted, which it stays
     */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
