package org.scps.local.testing;

import java.time.Duration;

/** Waits for what takes a moment. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long STEP_MILLIS = 100;

    private Eventually() {}

    /** Repeats the assertion until it holds. */
    public static void holds(Runnable assertion) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
