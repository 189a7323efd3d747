package org.scps.local.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Event;
import org.scps.events.FrameStored;
import org.scps.events.PaymentSettled;
import org.scps.events.PlateRead;
import org.scps.events.SessionAmended;
import org.scps.events.SessionCharged;
import org.scps.events.SessionEnded;
import org.scps.events.SessionStarted;
import org.scps.events.Topics;
import org.scps.local.Json;

/** Reads the events of a run from Kafka, without a group and without leaving a trace. */
public final class KafkaLog implements AutoCloseable {

    private static final Map<String, Class<? extends Event>> TYPES = Map.of(
            "FrameStored", FrameStored.class,
            "PlateRead", PlateRead.class,
            "SessionStarted", SessionStarted.class,
            "SessionAmended", SessionAmended.class,
            "SessionEnded", SessionEnded.class,
            "SessionCharged", SessionCharged.class,
            "PaymentSettled", PaymentSettled.class);
    private static final List<String> TOPICS =
            List.of(Topics.FRAMES, Topics.PLATE_READS, Topics.SESSIONS, Topics.PAYMENTS);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final KafkaConsumer<String, String> consumer;

    /** Begins at the first record of every topic. */
    public KafkaLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Properties config = new Properties();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        TOPICS.forEach(topic -> consumer.partitionsFor(topic)
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Passes on what came since the last call, up to the end as it is now. */
    public void readOn(BiConsumer<Event, Long> receiver) {
        Collection<TopicPartition> partitions = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                Event event = parse(record);
                if (event != null) {
                    receiver.accept(event, record.timestamp());
                }
            }
        }
    }

    /** Records of a topic that a consumer group has not finished yet. */
    public static long lag(String bootstrapServers, String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            Map<TopicPartition, OffsetSpec> latest = new java.util.HashMap<>();
            partitions.forEach(p -> latest.put(p, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            return partitions.stream()
                    .mapToLong(p -> ends.get(p).offset()
                            - (committed.get(p) == null ? 0 : committed.get(p).offset()))
                    .sum();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("lag of " + group + " on " + topic + " is unknown", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading offsets", e);
        }
    }

    public long lag(String group, String topic) {
        return lag(bootstrapServers, group, topic);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Event parse(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader(CloudEventHeaders.TYPE);
        Class<? extends Event> known =
                type == null ? null : TYPES.get(new String(type.value(), StandardCharsets.UTF_8));
        if (known == null) {
            return null;
        }
        try {
            return Json.MAPPER.readValue(record.value(), known);
        } catch (JsonProcessingException e) {
            // Poison is the consumers' to dead-letter, not ours to judge.
            return null;
        }
    }
}
