package org.scps.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs tasks at the same time. */
final class Together {

    private Together() {}

    /** Returns when all have ended; fails as the first one that failed. */
    static void run(List<Runnable> tasks) {
        CompletableFuture<?>[] running = tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, command -> new Thread(command).start()))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
