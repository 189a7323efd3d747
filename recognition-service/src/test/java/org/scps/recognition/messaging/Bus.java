package org.scps.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaHand;

/** The test's own hand on Kafka. */
final class Bus {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KafkaHand kafka;

    Bus(String bootstrapServers) {
        kafka = new KafkaHand(bootstrapServers);
    }

    void send(String topic, String key, Object value) throws Exception {
        kafka.publish(topic, key, value instanceof String text ? text : JSON.writeValueAsString(value));
    }

    /** All that a topic holds now. */
    List<ConsumerRecord<String, String>> all(String topic) {
        return kafka.read(topic, message -> true);
    }

    /** Plate reads of one burst, in order. */
    List<PlateRead> reads(UUID burstId) {
        return all(Topics.PLATE_READS).stream()
                .map(r -> parse(r.value()))
                .filter(read -> burstId.equals(read.burstId()))
                .toList();
    }

    private static PlateRead parse(String body) {
        try {
            return JSON.readValue(body, PlateRead.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
