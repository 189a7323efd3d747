package org.scps.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.events.Topics;

/**
 * Sends reads of cars that come and go, in the order of their capture, and hears the session events they lead to: one for an
 * entry, two for an exit.
 */
final class BenchReads {

    private static final int CARS_AT_ONCE = 160;

    private static final Duration BETWEEN_CARS = Duration.ofSeconds(4);
    private static final Duration STAY = Duration.ofHours(1);
    private static final Duration ROUND =
            BETWEEN_CARS.multipliedBy(CARS_AT_ONCE).plus(STAY);

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final ObjectWriter LINES = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    /** Who only counts need not ask for each event by itself, which takes processor time from what is measured. */
    private static final Map<String, Object> SELDOM =
            Map.of(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1_000_000, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);

    private final BenchStack stack;
    private final String run;
    private final int facilities;
    private final Instant begin;
    private final Map<UUID, Long> sentAt = new HashMap<>();

    BenchReads(BenchStack stack, String run, int facilities) {
        this.stack = stack;
        this.run = run;
        this.facilities = facilities;
        this.begin = stack.capturedLast();
    }

    /**
     * @param atLeast as many, and so many more that every car that came has gone
     * @return reads a second, from the first read sent to the last event heard
     */
    double sendAndAwait(int atLeast) {
        int reads = (atLeast + 2 * CARS_AT_ONCE - 1) / (2 * CARS_AT_ONCE) * 2 * CARS_AT_ONCE;
        try (KafkaProducer<String, String> producer = producer();
                KafkaConsumer<String, String> ear = ear(SELDOM)) {
            publishFacilities(producer);
            // What cameras and recognition do is not what is measured.
            List<ProducerRecord<String, String>> records = new ArrayList<>();
            for (int i = 0; i < reads; i++) {
                records.add(read(i, passage(i)));
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
            stack.captured(at(reads));
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
                    UUID passage = passage(sent);
                    producer.send(read(sent++, passage));
                    sentAt.put(passage, System.nanoTime());
                }
                for (ConsumerRecord<String, String> event : ear.poll(Duration.ofMillis(1))) {
                    heard(event.value(), counted, millis);
                }
                mustGoOn(end, reads - sentAt.size(), reads);
            }
            stack.captured(at(reads));
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

    /** Cars come in the order of their numbers; all go before the next come. */
    private ProducerRecord<String, String> read(int i, UUID passage) {
        int block = i / (2 * CARS_AT_ONCE);
        boolean enters = i % (2 * CARS_AT_ONCE) < CARS_AT_ONCE;
        int car = block * CARS_AT_ONCE + i % CARS_AT_ONCE;
        String facility = "bench-" + car % facilities;
        String plate = plate(car);
        Instant at = at(i);
        PlateRead read = new PlateRead(
                id(at),
                Instant.now(),
                passage,
                1,
                facility,
                facility + (enters ? "-in" : "-out"),
                "camera",
                at,
                UUID.randomUUID(),
                plate,
                "de",
                0.95,
                0.97,
                List.of(),
                List.of(new PlateCandidate(plate, 0.97)),
                ReadBand.ACCEPT,
                3,
                UUID.randomUUID(),
                "image",
                "crop",
                null,
                List.of(),
                "bench",
                true);
        return new ProducerRecord<>(Topics.PLATE_READS, facility, write(read));
    }

    private Instant at(int i) {
        boolean enters = i % (2 * CARS_AT_ONCE) < CARS_AT_ONCE;
        return begin.plus(ROUND.multipliedBy(i / (2 * CARS_AT_ONCE)))
                .plus(BETWEEN_CARS.multipliedBy(i % CARS_AT_ONCE))
                .plus(enters ? Duration.ZERO : STAY);
    }

    private UUID passage(int i) {
        return id(at(i));
    }

    /** As recognition makes them of the edge's: the time first. */
    private static UUID id(Instant at) {
        UUID chance = UUID.randomUUID();
        return new UUID(
                at.toEpochMilli() << 16 | 0x8000 | chance.getMostSignificantBits() & 0x0FFF,
                chance.getLeastSignificantBits());
    }

    /** Any plate, as those of the stored sessions are: few of those inside look alike. */
    private String plate(int car) {
        Random chance = new Random(run.hashCode() * 31L + car);
        chance.nextInt();
        StringBuilder plate = new StringBuilder();
        for (int letter = 0; letter < 3; letter++) {
            plate.append((char) ('A' + chance.nextInt(26)));
        }
        return plate.append(1_000 + chance.nextInt(9_000)).toString();
    }

    private void publishFacilities(KafkaProducer<String, String> producer) {
        for (int i = 0; i < facilities; i++) {
            String id = "bench-" + i;
            producer.send(new ProducerRecord<>(
                    Topics.FACILITIES,
                    id,
                    write(new FacilityPublished(
                            UUID.randomUUID(),
                            Instant.now(),
                            id,
                            id,
                            "Europe/Berlin",
                            "EUR",
                            1_000,
                            List.of(
                                    new Lane(id + "-in", "In", LaneDirection.ENTRY, true),
                                    new Lane(id + "-out", "Out", LaneDirection.EXIT, true))))));
        }
        producer.flush();
        Await.pause(Duration.ofSeconds(2));
    }

    private static String write(Object event) {
        try {
            return LINES.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
