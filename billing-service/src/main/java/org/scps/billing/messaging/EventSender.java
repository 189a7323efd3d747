package org.scps.billing.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.scps.billing.persistence.OutgoingEvent;
import org.scps.events.CloudEventHeaders;

/** Sends events to Kafka as CloudEvents in binary mode. */
@ApplicationScoped
class EventSender {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MutinyEmitter<String> emitter;

    EventSender(@Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    /** Returns when Kafka has acknowledged all of them. */
    void send(List<OutgoingEvent> events) {
        List<Uni<Void>> acknowledgements = events.stream().map(this::sent).toList();
        Uni.join().all(acknowledgements).andFailFast().await().atMost(PATIENCE);
    }

    private Uni<Void> sent(OutgoingEvent event) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.topic())
                .withKey(event.key())
                .withHeaders(headers(event))
                .build();
        // Hot on purpose: records enter the producer in the order of this loop, whoever subscribes when.
        return emitter.sendMessage(Message.of(event.body()).addMetadata(metadata))
                .memoize()
                .indefinitely();
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
