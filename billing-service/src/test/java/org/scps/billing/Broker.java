package org.scps.billing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;

/** The other end of Kafka. */
final class Broker {

    static final String DEAD_READS = Topics.deadLetter(Topics.PLATE_READS, "billing");

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    static {
        Thread listener = new Thread(Broker::listen, "test-listener");
        listener.setDaemon(true);
        listener.start();
    }

    private Broker() {}

    record Received(String topic, String key, String body, Map<String, String> headers) {

        String type() {
            return headers.get(CloudEventHeaders.TYPE);
        }

        String field(String name) {
            try {
                return CarPark.JSON.readTree(body).path(name).asText();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    static void send(String topic, String key, String body) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic, key, body)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Received> received(String topic) {
        return RECEIVED.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    private static void listen() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                KafkaResource.bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.SESSIONS, Topics.PAYMENTS, Topics.OCCUPANCY, DEAD_READS));
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> RECEIVED.add(received(record)));
            }
        }
    }

    private static Received received(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new Received(record.topic(), record.key(), record.value(), headers);
    }
}
