package org.scps.billing.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.scps.events.Event;

/**
 * Handles what some polls of Kafka brought in one transaction. If that fails, each event is handled alone, so that one which
 * cannot be handled takes nobody with it.
 */
@ApplicationScoped
class BatchHandling {

    private static final Logger LOG = Logger.getLogger(BatchHandling.class);
    private static final int SECONDS = 120;

    private final EventHandling handling;
    private final Stopping stopping;

    BatchHandling(EventHandling handling, Stopping stopping) {
        this.handling = handling;
        this.stopping = stopping;
    }

    private record Taken<E>(KafkaRecord<String, String> message, E event) {}

    /**
     * @param effect of some events, in their order; runs in a transaction, once for each event id
     * @return completes when the batches are acknowledged, what cannot be handled being on its dead-letter topic; or at once
     *     while the service stops: one that is not acknowledged comes again after the next start
     */
    <E extends Event> CompletionStage<Void> handle(
            List<KafkaRecordBatch<String, String>> batches, Class<E> type, Consumer<List<E>> effect) {
        if (stopping.begun()) {
            return CompletableFuture.completedStage(null);
        }
        List<CompletionStage<Void>> refusals = new ArrayList<>();
        List<Taken<E>> taken = new ArrayList<>();
        for (KafkaRecordBatch<String, String> batch : batches) {
            for (KafkaRecord<String, String> message : batch) {
                try {
                    taken.add(new Taken<>(message, handling.parse(message.getPayload(), type)));
                } catch (Undecodable e) {
                    refusals.add(message.nack(e));
                }
            }
        }
        if (!together(taken, effect)) {
            for (Taken<E> one : taken) {
                try {
                    handling.handle(one.event(), () -> effect.accept(List.of(one.event())));
                } catch (RuntimeException e) {
                    if (stopping.begun() && !(e instanceof Undecodable)) {
                        return CompletableFuture.completedStage(null);
                    }
                    refusals.add(one.message().nack(e));
                }
            }
        }
        return all(refusals)
                .thenCompose(nothing -> all(batches.stream().map(Message::ack).toList()));
    }

    private static CompletionStage<Void> all(List<CompletionStage<Void>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
    }

    private <E extends Event> boolean together(List<Taken<E>> taken, Consumer<List<E>> effect) {
        if (taken.size() < 2) {
            return false;
        }
        List<E> events = taken.stream().map(Taken::event).toList();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> effect.accept(events));
            return true;
        } catch (RuntimeException e) {
            LOG.infof("%d events not handled together, now one by one: %s", events.size(), EventHandling.firstLine(e));
            return false;
        }
    }
}
