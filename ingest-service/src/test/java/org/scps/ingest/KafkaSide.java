package org.scps.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scps.events.DevicePublished;
import org.scps.events.Topics;
import org.scps.ingest.device.DeviceToken;
import org.scps.ingest.messaging.Fakes;

/** The other side of Kafka: publishes devices as the portal does, and reads what ingest wrote. */
public final class KafkaSide {

    private final String servers;

    public KafkaSide(String servers) {
        this.servers = servers;
    }

    public void publishDevice(String deviceId, String laneId, String token, boolean enabled) {
        try {
            publish(
                    Topics.DEVICES,
                    deviceId,
                    Fakes.JSON.writeValueAsString(new DevicePublished(
                            UUID.randomUUID(),
                            Instant.now(),
                            deviceId,
                            "riverside",
                            laneId,
                            "Camera",
                            DeviceToken.hash(token),
                            enabled)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is on the topic now and fits. */
    public List<ConsumerRecord<String, String>> read(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }

    /** The records of one frame. */
    public List<ConsumerRecord<String, String>> frames(UUID frameId) {
        return read(Topics.FRAMES, message -> message.value().contains("\"frameId\":\"" + frameId + "\""));
    }
}
