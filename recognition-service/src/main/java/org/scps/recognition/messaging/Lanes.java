package org.scps.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.Topics;

/** Which lanes recognition is stopped for, from the compacted topic of facilities, read anew at every start. */
@ApplicationScoped
class Lanes implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lanes.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final ObjectMapper mapper;
    private final DeadLetters deadLetters;
    private final Map<String, Set<String>> stoppedByFacility = new ConcurrentHashMap<>();
    private final CountDownLatch known = new CountDownLatch(1);
    private volatile boolean following = true;

    Lanes(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ObjectMapper mapper,
            DeadLetters deadLetters) {
        this.mapper = mapper;
        this.deadLetters = deadLetters;
        settings = new HashMap<>(broker);
        // Only to remember what was put aside; every instance reads all partitions.
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "recognition-lanes");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "recognition-lanes");
    }

    /** False while an operator has stopped recognition; a lane nobody told of is running. */
    boolean running(String laneId) {
        return stoppedByFacility.values().stream().noneMatch(stopped -> stopped.contains(laneId));
    }

    /** True when all that was published before this start is read. */
    boolean isKnown() {
        return known.getCount() == 0;
    }

    void awaitKnown() throws InterruptedException {
        known.await();
    }

    @Override
    public void run() {
        try {
            while (following) {
                try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                    follow(consumer);
                } catch (InterruptException e) {
                    return;
                } catch (KafkaException e) {
                    LOG.warnf("Reading %s again after %s", Topics.FACILITIES, e);
                    BackOff.pause(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes {@link #run} end soon; called by another thread. */
    void stop() {
        following = false;
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.FACILITIES).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no partitions yet");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (following) {
            if (!isKnown() && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                known.countDown();
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                take(record, consumer);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, KafkaConsumer<byte[], byte[]> consumer)
            throws InterruptedException {
        if (record.value() == null) {
            stoppedByFacility.remove(new String(record.key(), StandardCharsets.UTF_8));
            return;
        }
        try {
            take(mapper.readValue(record.value(), FacilityPublished.class));
        } catch (IOException | RuntimeException e) {
            putAside(record, consumer, "not a facility: " + DeadLetters.reason(e));
        }
    }

    private void take(FacilityPublished facility) {
        if (facility == null || facility.facilityId() == null) {
            throw new IllegalArgumentException("facilityId is missing");
        }
        Set<String> stopped = facility.lanes().stream()
                .filter(lane -> !lane.recognitionEnabled())
                .map(Lane::laneId)
                .collect(Collectors.toSet());
        Set<String> before = stoppedByFacility.put(facility.facilityId(), stopped);
        if (!stopped.equals(before == null ? Set.of() : before)) {
            LOG.infof("Facility %s: recognition stopped for lanes %s", facility.facilityId(), stopped);
        }
    }

    /** Once, though the topic is read from its beginning at every start. */
    private void putAside(ConsumerRecord<byte[], byte[]> record, KafkaConsumer<byte[], byte[]> consumer, String reason)
            throws InterruptedException {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        OffsetAndMetadata aside = consumer.committed(Set.of(partition)).get(partition);
        if (aside == null || aside.offset() <= record.offset()) {
            deadLetters.put(record, reason);
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
        }
    }
}
