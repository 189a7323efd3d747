package org.scps.system;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what will be true soon. */
final class Eventually {

    private Eventually() {}

    static <T> T get(String what, Duration timeout, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + timeout.toNanos();
        RuntimeException last = null;
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw new AssertionError("no %s after %d s".formatted(what, timeout.toSeconds()), last);
    }
}
