package org.scps.billing.messaging;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** A thread that works until the service stops. One that ends before that, whatever the cause, says so for ever after. */
final class SteadyThread {

    /** Returns soon, so that the end of the service is noticed. */
    interface Step {
        void take() throws InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(SteadyThread.class);

    private final BooleanSupplier stopping;
    private final Step step;
    private final Thread thread;
    private volatile Throwable cause;

    SteadyThread(String name, BooleanSupplier stopping, Step step) {
        this.stopping = stopping;
        this.step = step;
        this.thread = new Thread(this::work, name);
    }

    void start() {
        thread.start();
    }

    void join(int millis) throws InterruptedException {
        thread.join(millis);
    }

    /** @return what the thread died of; empty while it works, before its start and when the service stops */
    Optional<String> fault() {
        if (thread.getState() != Thread.State.TERMINATED || stopping.getAsBoolean()) {
            return Optional.empty();
        }
        return Optional.of("thread " + thread.getName() + " died of " + cause);
    }

    private void work() {
        try {
            while (!stopping.getAsBoolean()) {
                step.take();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (Throwable e) { // Nobody else would hear of an Error.
            cause = e;
            LOG.errorf(e, "Thread %s died; nothing does its work until the service is started again", thread.getName());
        }
    }
}
