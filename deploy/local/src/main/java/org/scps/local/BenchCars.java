package org.scps.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.events.Topics;

/** Cars that come and go, as the reads of them on Kafka, in the order of their capture. */
final class BenchCars {

    private static final int CARS_AT_ONCE = 160;

    private static final Duration BETWEEN_CARS = Duration.ofSeconds(4);
    private static final Duration STAY = Duration.ofHours(1);
    private static final Duration ROUND =
            BETWEEN_CARS.multipliedBy(CARS_AT_ONCE).plus(STAY);

    private static final ObjectWriter LINES = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private final String run;
    private final int facilities;
    private final Instant begin;

    /** @param run cars of another run have other plates */
    BenchCars(String run, int facilities, Instant begin) {
        this.run = run;
        this.facilities = facilities;
        this.begin = begin;
    }

    /** @return at least as many reads, and so many more that every car that came has gone */
    static int whole(int atLeast) {
        return (atLeast + 2 * CARS_AT_ONCE - 1) / (2 * CARS_AT_ONCE) * 2 * CARS_AT_ONCE;
    }

    /** Cars come in the order of their numbers; all go before the next come. */
    ProducerRecord<String, String> read(int i, UUID passage) {
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

    Instant at(int i) {
        boolean enters = i % (2 * CARS_AT_ONCE) < CARS_AT_ONCE;
        return begin.plus(ROUND.multipliedBy(i / (2 * CARS_AT_ONCE)))
                .plus(BETWEEN_CARS.multipliedBy(i % CARS_AT_ONCE))
                .plus(enters ? Duration.ZERO : STAY);
    }

    UUID passage(int i) {
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

    List<ProducerRecord<String, String>> facilities() {
        return IntStream.range(0, facilities)
                .mapToObj(i -> facility("bench-" + i))
                .toList();
    }

    private static ProducerRecord<String, String> facility(String id) {
        List<Lane> lanes = List.of(
                new Lane(id + "-in", "In", LaneDirection.ENTRY, true),
                new Lane(id + "-out", "Out", LaneDirection.EXIT, true));
        FacilityPublished facility =
                new FacilityPublished(UUID.randomUUID(), Instant.now(), id, id, "Europe/Berlin", "EUR", 1_000, lanes);
        return new ProducerRecord<>(Topics.FACILITIES, id, write(facility));
    }

    private static String write(Object event) {
        try {
            return LINES.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
