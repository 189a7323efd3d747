package org.scps.billing.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.scps.billing.persistence.TransactionMemory;
import org.scps.events.Event;

/**
 * Handles what one poll of Kafka brought in one transaction. If that fails, each event is handled alone, so that one which
 * cannot be handled takes nobody with it.
 */
@ApplicationScoped
class BatchHandling {

    private static final Logger LOG = Logger.getLogger(BatchHandling.class);
    private static final int SECONDS = 120;
    /** Every query looks through what the transaction has changed so far, so it is written out now and then. */
    private static final int KEPT_IN_MEMORY = 16;

    private final EventHandling handling;
    private final Stopping stopping;
    private final TransactionMemory memory;

    BatchHandling(EventHandling handling, Stopping stopping, TransactionMemory memory) {
        this.handling = handling;
        this.stopping = stopping;
        this.memory = memory;
    }

    private record Taken<E>(KafkaRecord<String, String> message, E event) {}

    /** @param prepare takes the locks that all of the effects need, before the first of them */
    record Work<E extends Event>(
            Class<E> type, Function<E, UUID> correlationId, Consumer<List<E>> prepare, Consumer<E> effect) {}

    /**
     * @return completes when the batch is acknowledged, what cannot be handled being on its dead-letter topic; or at once
     *     while the service stops: a batch that is not acknowledged comes again after the next start
     */
    <E extends Event> CompletionStage<Void> handle(KafkaRecordBatch<String, String> batch, Work<E> work) {
        if (stopping.begun()) {
            return CompletableFuture.completedStage(null);
        }
        List<CompletionStage<Void>> refusals = new ArrayList<>();
        List<Taken<E>> taken = new ArrayList<>();
        for (KafkaRecord<String, String> message : batch) {
            try {
                taken.add(new Taken<>(message, handling.parse(message.getPayload(), work.type())));
            } catch (Undecodable e) {
                refusals.add(message.nack(e));
            }
        }
        if (!together(taken, work)) {
            for (Taken<E> one : taken) {
                try {
                    handling.handle(one.event(), work.correlationId(), work.effect());
                } catch (RuntimeException e) {
                    if (stopping.begun() && !(e instanceof Undecodable)) {
                        return CompletableFuture.completedStage(null);
                    }
                    refusals.add(one.message().nack(e));
                }
            }
        }
        CompletableFuture<?>[] all =
                refusals.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenCompose(nothing -> batch.ack());
    }

    private <E extends Event> boolean together(List<Taken<E>> taken, Work<E> work) {
        if (taken.size() < 2) {
            return false;
        }
        List<E> events = taken.stream().map(Taken::event).toList();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                work.prepare().accept(events);
                for (int i = 0; i < events.size(); i++) {
                    handling.once(events.get(i), work.correlationId(), work.effect());
                    if (i % KEPT_IN_MEMORY == KEPT_IN_MEMORY - 1) {
                        memory.forget();
                    }
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.infof("%d events not handled together, now one by one: %s", events.size(), EventHandling.firstLine(e));
            return false;
        }
    }
}
