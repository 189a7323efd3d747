package org.scps.recognition.messaging;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Tries again for as long as it takes: what is down comes back, and nothing may be lost meanwhile. */
final class BackOff {

    private static final Logger LOG = Logger.getLogger(BackOff.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private BackOff() {}

    /** Something that may fail for the time being. */
    interface Attempt<T> {
        T run() throws TransientFailure, InterruptedException;
    }

    /** Another service does not answer as it should; worth another try. */
    static final class TransientFailure extends Exception {
        private static final long serialVersionUID = 1L;

        TransientFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param what for the log, such as {@code fetching frame 0198…}
     */
    static <T> T untilDone(String what, Attempt<T> attempt) throws InterruptedException {
        Duration wait = FIRST;
        for (int tries = 1; ; tries++) {
            try {
                T result = attempt.run();
                if (tries > 3) {
                    LOG.infof("Succeeded at try %d: %s", tries, what);
                }
                return result;
            } catch (TransientFailure e) {
                // The first few are the ordinary restart of a neighbour.
                if (tries == 3 || tries % 20 == 0) {
                    LOG.warnf("Try %d failed, going on: %s: %s", (Object) tries, what, e.getMessage());
                }
            }
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        }
    }

    static void pause(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis());
    }
}
