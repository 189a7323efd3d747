package org.scps.billing.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.billing.BillingConfig;
import org.scps.billing.persistence.OutboxRows;
import org.scps.billing.persistence.WaitingEvents;

/**
 * Brings the outbox to Kafka, in order, at least once: rows are deleted in the transaction that waited for Kafka's
 * acknowledgements.
 */
@ApplicationScoped
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** Who comes alone is sent at once; what follows closely goes together, as each sending costs about as much as a read. */
    private static final Duration TOGETHER = Duration.ofMillis(5);

    private final WaitingEvents outbox;
    private final EventSender sender;
    private final BillingConfig.Outbox config;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Stopping stopping;
    private final SteadyThread thread;

    OutboxPublisher(WaitingEvents outbox, EventSender sender, BillingConfig config, Stopping stopping) {
        this.outbox = outbox;
        this.sender = sender;
        this.config = config.outbox();
        this.stopping = stopping;
        this.thread = new SteadyThread("outbox-publisher", stopping::begun, this::publishForEver);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.begin(event);
        wakeUps.release();
        thread.join(5_000);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxRows.OutboxFilled event) {
        wakeUps.release();
    }

    /** @return why nothing is published any more; empty while it is */
    Optional<String> fault() {
        return thread.fault();
    }

    private void publishForEver() {
        boolean stop = false;
        while (!stop && !stopping.begun()) {
            try {
                boolean more = outbox.drain(config.batch(), sender::send) == config.batch();
                stop = !more && (stopping.within(TOGETHER) || !awaitEvents());
            } catch (RuntimeException e) {
                LOG.warnf("Outbox not published, trying again: %s", e.getMessage());
                stop = stopping.within(AFTER_FAILURE);
            }
        }
    }

    /** Until something is put into the outbox here, or may have been elsewhere; false when the thread is to end. */
    private boolean awaitEvents() {
        try {
            wakeUps.tryAcquire(config.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
            wakeUps.drainPermits();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
