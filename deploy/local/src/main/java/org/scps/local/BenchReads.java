package org.scps.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scps.events.Topics;

/** Sends reads of cars and hears the session events they lead to: one for an entry, two for an exit. */
final class BenchReads {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Who only counts need not ask for each event by itself, which takes processor time from what is measured. */
    private static final Map<String, Object> SELDOM =
            Map.of(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1_000_000, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);

    private final BenchStack stack;
    private final BenchCars cars;
    private final Map<UUID, Long> sentAt = new HashMap<>();

    BenchReads(BenchStack stack, String run, int facilities) {
        this.stack = stack;
        this.cars = new BenchCars(run, facilities, stack.capturedLast());
    }

    /**
     * @param atLeast as many, and so many more that every car that came has gone
     * @return reads a second, from the first read sent to the last event heard
     */
    double sendAndAwait(int atLeast) {
        int reads = BenchCars.whole(atLeast);
        try (KafkaProducer<String, String> producer = producer();
                KafkaConsumer<String, String> ear = ear(SELDOM)) {
            publishFacilities(producer);
            // What cameras and recognition do is not what is measured.
            List<ProducerRecord<String, String>> records = new ArrayList<>();
            for (int i = 0; i < reads; i++) {
                records.add(cars.read(i, cars.passage(i)));
            }
            long start = System.nanoTime();
            records.forEach(producer::send);
            producer.flush();
            int expected = reads / 2 * 3;
            long end = System.nanoTime() + PATIENCE.toNanos();
            int heard = 0;
            while (heard < expected) {
                heard += ear.poll(Duration.ofMillis(200)).count();
                mustGoOn(end, heard, expected);
            }
            stack.captured(cars.at(reads));
            return reads / ((System.nanoTime() - start) / 1e9);
        }
    }

    /**
     * @param warm so many seconds are not counted: what has just begun is not what it is later
     * @return milliseconds from each read's sending to its first session event
     */
    List<Double> paced(int perSecond, int warm, int seconds) {
        List<Double> millis = new ArrayList<>();
        try (KafkaProducer<String, String> producer = producer();
                KafkaConsumer<String, String> ear = ear(Map.of())) {
            publishFacilities(producer);
            int reads = perSecond * (warm + seconds);
            long start = System.nanoTime();
            long counted = start + Duration.ofSeconds(warm).toNanos();
            int sent = 0;
            long end = start + PATIENCE.toNanos();
            while (sent < reads || !sentAt.isEmpty()) {
                while (sent < reads && System.nanoTime() - start >= sent * 1_000_000_000L / perSecond) {
                    UUID passage = cars.passage(sent);
                    producer.send(cars.read(sent++, passage));
                    sentAt.put(passage, System.nanoTime());
                }
                for (ConsumerRecord<String, String> event : ear.poll(Duration.ofMillis(1))) {
                    heard(event.value(), counted, millis);
                }
                mustGoOn(end, reads - sentAt.size(), reads);
            }
            stack.captured(cars.at(reads));
        }
        return millis;
    }

    private void heard(String body, long counted, List<Double> millis) {
        // An exit's passage is named last, after the entry's.
        int at = body.lastIndexOf("\"passageId\":\"");
        if (at > 0) {
            UUID passage = UUID.fromString(body.substring(at + 13, at + 49));
            Long sent = sentAt.remove(passage);
            if (sent != null && sent >= counted) {
                millis.add((System.nanoTime() - sent) / 1e6);
            }
        }
    }

    private void mustGoOn(long end, int heard, int expected) {
        if (System.nanoTime() > end) {
            throw new StackFailure("only %d of %d came".formatted(heard, expected), "see billing's log");
        }
    }

    private void publishFacilities(KafkaProducer<String, String> producer) {
        cars.facilities().forEach(producer::send);
        producer.flush();
        Await.pause(Duration.ofSeconds(2));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        "0"),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaConsumer<String, String> ear(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        KafkaConsumer<String, String> ear =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = ear.partitionsFor(Topics.SESSIONS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        ear.assign(partitions);
        ear.seekToEnd(partitions);
        partitions.forEach(ear::position);
        return ear;
    }
}
