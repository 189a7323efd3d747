package org.scps.billing.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.billing.BillingConfig;
import org.scps.billing.persistence.OutboxRows;

/**
 * Brings the outbox to Kafka, in order, at least once: rows are deleted in the transaction that waited for Kafka's
 * acknowledgements.
 */
@ApplicationScoped
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final OutboxRows outbox;
    private final EventSender sender;
    private final BillingConfig.Outbox config;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    OutboxPublisher(OutboxRows outbox, EventSender sender, BillingConfig config) {
        this.outbox = outbox;
        this.sender = sender;
        this.config = config.outbox();
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::publishForEver, "outbox-publisher");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wakeUps.release();
        thread.join(5_000);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxRows.OutboxFilled event) {
        wakeUps.release();
    }

    private void publishForEver() {
        Duration pause = config.pollEvery();
        while (!stopped) {
            try {
                boolean more = publishBatch() == config.batch();
                if (!more) {
                    wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                LOG.warnf("Outbox not published, trying again: %s", e.getMessage());
                pauseAfterFailure();
            }
        }
    }

    private int publishBatch() {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> outbox.drain(config.batch(), sender::send));
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
