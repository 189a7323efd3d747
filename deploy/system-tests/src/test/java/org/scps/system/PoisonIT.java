package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Topics;

@Order(2)
class PoisonIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        Topics.FRAMES + ", FrameStored, recognition, riverside-entry",
        Topics.PLATE_READS + ", PlateRead, billing, riverside"
    })
    void whatCannotBeReadGoesToItsDeadLetterTopicWithTheReason(String topic, String type, String consumer, String key) {
        String poison = "this is no JSON " + UUID.randomUUID();

        publish(topic, type, key, poison);

        ConsumerRecord<String, String> dead =
                Eventually.get("dead letter", SOON, () -> find(Topics.deadLetter(topic, consumer), poison));
        assertThat(headers(dead)).containsEntry("dead-letter-topic", topic);
        assertThat(headers(dead).get("dead-letter-reason")).isNotBlank();
    }

    @Test
    void carsBehindThePoisonAreReadAndBilledAllTheSame() {
        publish(Topics.FRAMES, "FrameStored", "riverside-entry", "poison");
        publish(Topics.PLATE_READS, "PlateRead", "riverside", "poison");
        Drawn car = Drawn.some(1, 101).get(0);

        TestCamera.atEntry().passes(car, Instant.now());

        Eventually.get(
                "open session",
                SOON,
                () -> SharedStack.billing().all("/api/v1/sessions?state=OPEN&plate=" + car.plate()).stream()
                        .findFirst());
    }

    private static void publish(String topic, String type, String key, String value) {
        Properties config = new Properties();
        config.put("bootstrap.servers", SharedStack.running().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
            record.headers().add(CloudEventHeaders.TYPE, type.getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add(CloudEventHeaders.ID, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            producer.send(record);
        }
    }

    private static Optional<ConsumerRecord<String, String>> find(String topic, String value) {
        Properties config = new Properties();
        config.put("bootstrap.servers", SharedStack.running().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(2)).spliterator(), false)
                    .filter(record -> record.value().contains(value))
                    .findFirst();
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        h -> h.key(), h -> new String(h.value(), StandardCharsets.UTF_8), (a, b) -> b));
    }
}
