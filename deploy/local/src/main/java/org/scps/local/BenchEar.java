package org.scps.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears a topic from its beginning to its present end. */
final class BenchEar {

    private final String bootstrapServers;

    BenchEar(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    List<String> everything(String topic) {
        try (KafkaConsumer<String, String> ear = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = ear.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            ear.assign(partitions);
            ear.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ear.endOffsets(partitions);
            List<String> bodies = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> ear.position(end.getKey()) < end.getValue())) {
                ear.poll(Duration.ofMillis(100)).forEach(event -> bodies.add(event.value()));
            }
            return bodies;
        }
    }
}
