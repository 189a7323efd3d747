package org.scps.recognition.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Event;
import org.scps.recognition.messaging.BackOff.TransientFailure;

/** Sends to Kafka and returns when the broker has acknowledged, however long that takes. */
@ApplicationScoped
class KafkaSender {

    private static final String SOURCE = "/scps/recognition-service";

    private final ObjectMapper mapper;
    private final KafkaProducer<byte[], byte[]> producer;

    KafkaSender(@Identifier("default-kafka-broker") Map<String, Object> broker, ObjectMapper mapper) {
        this.mapper = mapper;
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "recognition-sender");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends an event as a CloudEvent in binary mode. */
    void send(String topic, String key, Event event, UUID correlationId) throws InterruptedException {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), json(event));
        header(record, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        header(record, CloudEventHeaders.ID, event.eventId().toString());
        header(record, CloudEventHeaders.SOURCE, SOURCE);
        header(record, CloudEventHeaders.TYPE, event.getClass().getSimpleName());
        header(record, CloudEventHeaders.TIME, event.occurredAt().toString());
        header(record, CloudEventHeaders.CONTENT_TYPE, "application/json");
        header(record, CloudEventHeaders.CORRELATION_ID, correlationId.toString());
        send(record);
    }

    void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        BackOff.untilDone("sending to " + record.topic(), () -> {
            try {
                return producer.send(record).get();
            } catch (ExecutionException e) {
                throw new TransientFailure(String.valueOf(e.getCause()), e.getCause());
            } catch (RuntimeException e) {
                throw new TransientFailure(e.toString(), e);
            }
        });
    }

    static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(Event event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
