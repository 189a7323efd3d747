package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.scps.billing.tariff.Tariff;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/** A car park whose story a test tells: times are of one day, EUR 1 for every begun hour. */
final class SmallCarPark {

    static final String ID = "small";

    final InMemory memory = new InMemory(new Tariff(
            "small-standard",
            1,
            "Small",
            ZoneOffset.UTC,
            Currency.getInstance("EUR"),
            Duration.ZERO,
            Duration.ofHours(1),
            BigDecimal.ONE,
            null,
            Instant.EPOCH));

    /** When everything becomes known; null for at once. */
    Instant now;

    SmallCarPark() {
        memory.lanes.put("in", LaneDirection.ENTRY);
        memory.lanes.put("out", LaneDirection.EXIT);
        memory.lanes.put("gate", LaneDirection.BOTH);
    }

    Passage read(String lane, String plate, String time) {
        return take(passage(lane, plate, time, plate == null ? ReadBand.REJECT : ReadBand.ACCEPT));
    }

    Passage readDoubtfully(String lane, String plate, String time) {
        return take(passage(lane, plate, time, ReadBand.REVIEW));
    }

    Passage take(Passage passage) {
        memory.reads.record(
                passage, new Cause(Cause.SYSTEM, "Read", passage.burstId(), now == null ? passage.at() : now));
        return passage;
    }

    static Passage passage(String lane, String plate, String time, ReadBand band) {
        return passage(lane, plate, at(time), band);
    }

    static Passage passage(String lane, String plate, Instant at, ReadBand band) {
        List<PlateCandidate> candidates = plate == null ? List.of() : List.of(new PlateCandidate(plate, 0.9));
        Reading reading = new Reading(plate, "de", 0.9, band, candidates, List.of(), "image", "crop");
        return new Passage(UUID.randomUUID(), ID, lane, null, at, 1, UUID.randomUUID(), reading, null, false, false);
    }

    static Passage again(Passage passage, String plate, ReadBand band) {
        Passage other = passage(passage.laneId(), plate, passage.at(), band);
        return new Passage(
                passage.passageId(),
                ID,
                passage.laneId(),
                null,
                passage.at(),
                passage.revision() + 1,
                passage.burstId(),
                other.reading(),
                null,
                false,
                false);
    }

    /** As sure of one of its characters as told, and with another text among its candidates. */
    static Passage naming(Passage passage, String other, int at, double sure) {
        Reading reading = passage.reading();
        List<Double> characters = new java.util.ArrayList<>(
                java.util.Collections.nCopies(reading.plate().length(), 0.99));
        characters.set(at, sure);
        return new Passage(
                passage.passageId(),
                ID,
                passage.laneId(),
                null,
                passage.at(),
                passage.revision(),
                passage.burstId(),
                new Reading(
                        reading.plate(),
                        "de",
                        0.9,
                        reading.band(),
                        List.of(new PlateCandidate(reading.plate(), 0.9), new PlateCandidate(other, 0.1)),
                        characters,
                        "image",
                        "crop"),
                null,
                false,
                false);
    }

    /** Of a camera whose clock is known to be wrong. */
    static Passage byAWrongClock(Passage passage) {
        return new Passage(
                passage.passageId(),
                ID,
                passage.laneId(),
                null,
                passage.at(),
                passage.revision(),
                passage.burstId(),
                passage.reading(),
                null,
                false,
                true);
    }

    static Instant at(String time) {
        return time.contains("T") ? Instant.parse(time) : Instant.parse("2026-03-03T" + time + ":00Z");
    }

    static Actor operator() {
        return new Actor("operator@example.com", at("23:00"));
    }

    Actor operatorThen() {
        return new Actor("operator@example.com", now);
    }

    List<String> told() {
        return memory.events.stream()
                .map(event -> event.getClass().getSimpleName())
                .filter(name -> !name.equals("OccupancyChanged"))
                .toList();
    }

    List<Session> standing() {
        return memory.sessions.values().stream()
                .filter(session -> session.state() != SessionState.WITHDRAWN)
                .sorted(java.util.Comparator.comparing(Session::startedAt))
                .toList();
    }

    Session only() {
        List<Session> standing = standing();
        if (standing.size() != 1) {
            throw new AssertionError("Expected one session, but there are " + standing);
        }
        return standing.get(0);
    }

    List<ReviewReason> openReviews() {
        return memory.reviews.values().stream()
                .filter(Review::open)
                .map(Review::reason)
                .sorted()
                .toList();
    }

    Review openReview(ReviewReason reason) {
        return memory.reviews.values().stream()
                .filter(review -> review.open() && review.reason() == reason)
                .findFirst()
                .orElseThrow();
    }

    int occupied() {
        return memory.occupancies.get(ID).occupied();
    }
}
