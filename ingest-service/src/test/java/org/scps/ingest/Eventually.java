package org.scps.ingest;

import java.time.Duration;

/** Waits for what takes a moment. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

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
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
