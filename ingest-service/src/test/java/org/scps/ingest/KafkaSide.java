package org.scps.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.scps.events.DevicePublished;
import org.scps.events.Event;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.Topics;
import org.scps.ingest.device.DeviceToken;
import org.scps.ingest.messaging.Fakes;
import org.scps.local.testing.KafkaHand;

/** The other side of Kafka: publishes the estate as the portal does, and reads what ingest wrote. */
public final class KafkaSide {

    private final KafkaHand kafka;

    public KafkaSide(String servers) {
        this.kafka = new KafkaHand(servers);
    }

    public void publishDevice(String deviceId, String laneId, String token, boolean enabled) {
        publish(
                Topics.DEVICES,
                deviceId,
                new DevicePublished(
                        UUID.randomUUID(),
                        Instant.now(),
                        deviceId,
                        "riverside",
                        laneId,
                        "Camera",
                        DeviceToken.hash(token),
                        enabled));
    }

    public void publishFacility(String facilityId, String... laneIds) {
        List<Lane> lanes = Stream.of(laneIds)
                .map(laneId -> new Lane(laneId, laneId, LaneDirection.ENTRY, true))
                .toList();
        publish(
                Topics.FACILITIES,
                facilityId,
                new FacilityPublished(
                        UUID.randomUUID(), Instant.now(), facilityId, "Car park", "Europe/Berlin", "EUR", 10, lanes));
    }

    private void publish(String topic, String key, Event event) {
        try {
            publish(topic, key, Fakes.JSON.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(String topic, String key, String value) {
        kafka.publish(topic, key, value);
    }

    /** Everything that is on the topic now and fits. */
    public List<ConsumerRecord<String, String>> read(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        return kafka.read(topic, wanted);
    }

    /** The records of one frame. */
    public List<ConsumerRecord<String, String>> frames(UUID frameId) {
        return read(Topics.FRAMES, message -> message.value().contains("\"frameId\":\"" + frameId + "\""));
    }

    /** What was put aside under a key. */
    public List<ConsumerRecord<String, String>> deadLetters(String topic, String key) {
        return read(Topics.deadLetter(topic, "ingest"), message -> message.key().equals(key));
    }
}
