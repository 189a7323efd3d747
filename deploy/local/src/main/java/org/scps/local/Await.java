package org.scps.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, with an end. */
final class Await {

    private static final long STEP_MILLIS = 100;

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
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
