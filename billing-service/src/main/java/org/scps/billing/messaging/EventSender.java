package org.scps.billing.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.scps.billing.persistence.OutgoingEvent;
import org.scps.events.CloudEventHeaders;

/**
 * Sends events to Kafka as CloudEvents in binary mode, by the channel's own producer: what the channel does for each message
 * besides takes longer than the sending.
 */
@ApplicationScoped
class EventSender {

    private static final String CHANNEL = "outbox";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClientService clients;

    /** @param emitter makes the channel, and with it the producer */
    EventSender(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter,
            KafkaClientService clients) {
        this.clients = clients;
    }

    /** Returns when Kafka has acknowledged all of them; they enter the producer in their order. */
    void send(List<OutgoingEvent> events) {
        Producer<String, String> producer =
                clients.<String, String>getProducer(CHANNEL).unwrap();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (OutgoingEvent event : events) {
            acknowledgements.add(producer.send(
                    new ProducerRecord<>(event.topic(), null, event.key(), event.body(), headers(event))));
        }
        // What goes to several topics goes together: the channel's linger.ms waits for this.
        producer.flush();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take all events: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka took events", e);
        }
    }

    private static Headers headers(OutgoingEvent event) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        add(headers, CloudEventHeaders.ID, event.eventId().toString());
        add(headers, CloudEventHeaders.SOURCE, "/scps/billing-service");
        add(headers, CloudEventHeaders.TYPE, event.type());
        add(headers, CloudEventHeaders.TIME, event.occurredAt().toString());
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (event.correlationId() != null) {
            add(headers, CloudEventHeaders.CORRELATION_ID, event.correlationId().toString());
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
