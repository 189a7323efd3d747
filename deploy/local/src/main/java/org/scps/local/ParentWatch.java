package org.scps.local;

import java.io.IOException;

/**
 * Ends this JVM when the process that started it is gone, however it went: the parent holds the other end of standard
 * input, and the operating system closes it even after kill -9.
 */
final class ParentWatch {

    private static final long GRACE_MILLIS = 10_000;

    private ParentWatch() {}

    static void begin() {
        Thread watch = new Thread(ParentWatch::waitForParentToGo, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForParentToGo() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes; only the end of the stream has a meaning.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Thread halt = new Thread(ParentWatch::haltAfterGrace, "parent-watch-halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(143);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(143);
    }
}
