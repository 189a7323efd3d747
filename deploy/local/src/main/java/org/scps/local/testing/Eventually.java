package org.scps.local.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.scps.local.Await;

/** Waits for what takes a moment. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration STEP = Duration.ofMillis(100);

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
                Await.pause(STEP);
            }
        }
    }

    /**
     * Looks until it finds; a look that fails is a look that found nothing.
     *
     * @param what for the message when it never comes
     */
    public static <T> T get(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        RuntimeException last = null;
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (RuntimeException e) {
                last = e;
            }
            Await.pause(STEP);
        }
        throw new AssertionError("no %s after %d s".formatted(what, PATIENCE.toSeconds()), last);
    }
}
