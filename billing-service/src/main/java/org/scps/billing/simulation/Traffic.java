package org.scps.billing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;

/**
 * A month of visits to four car parks of one city. A third of the visits are by regulars; one car in ten has a twin whose
 * plate looks alike; cars stay minutes, hours or days. Passages get lost (0.1 %), are read twice (0.5 %), are seen by the
 * camera of the other lane (0.3 %), are read better later (2 %), arrive late (1 %, up to a week); and one exit camera is
 * offline for a day and uploads two days later.
 */
final class Traffic {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Duration MONTH = Duration.ofDays(30);
    static final List<String> FACILITIES = List.of("north", "east", "south", "west");

    private static final int VISITS_PER_REGULAR = 16;

    final List<Visit> visits = new ArrayList<>();
    final List<Arrival> arrivals = new ArrayList<>();
    final Map<UUID, String> cars = new HashMap<>();
    final Set<String> plates = new HashSet<>();
    int lost;
    int late;
    int misread;

    private final Random chance;
    private final Misreads misreads;

    Traffic(int sessions, double error, long seed) {
        chance = new Random(seed);
        misreads = new Misreads(error, chance);
        List<String> regulars = people(Math.max(1, sessions / 3 / VISITS_PER_REGULAR));
        List<String> others = people(Math.max(1, sessions / 2));
        Set<String> away = new HashSet<>();
        while (visits.size() < sessions) {
            List<String> group = chance.nextInt(3) == 0 ? regulars : others;
            visit(group.get(chance.nextInt(group.size())), away);
        }
        arrivals.sort(Comparator.comparing(Arrival::at)
                .thenComparing(arrival -> arrival.passage().passageId()));
    }

    private List<String> people(int number) {
        List<String> people = new ArrayList<>();
        while (people.size() < number) {
            String plate = plate();
            if (plates.add(plate)) {
                people.add(plate);
                String twin = misreads.lookalike(plate);
                if (chance.nextInt(10) == 0 && plates.add(twin)) {
                    people.add(twin);
                }
            }
        }
        return people;
    }

    /** Six to eight characters; half of them begin with the city's own letters. */
    private String plate() {
        StringBuilder plate = new StringBuilder(chance.nextBoolean() ? "HH" : letters(1 + chance.nextInt(3)));
        plate.append(letters(1 + chance.nextInt(2)));
        int digits = Math.max(6 - plate.length(), 2 + chance.nextInt(3));
        for (int i = 0; i < digits; i++) {
            plate.append((char) ('0' + (i == 0 ? 1 + chance.nextInt(9) : chance.nextInt(10))));
        }
        return plate.toString();
    }

    private String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < number; i++) {
            letters.append((char) ('A' + chance.nextInt(26)));
        }
        return letters.toString();
    }

    /** A car is in one place at a time. */
    private void visit(String plate, Set<String> away) {
        Instant in = START.plusSeconds((long) (chance.nextDouble() * MONTH.toSeconds()));
        Instant out = in.plus(stay());
        // Visits are drawn in any order; a car comes at most once a day.
        for (long seconds = in.getEpochSecond() - 86_400; seconds <= out.getEpochSecond() + 86_400; seconds += 86_400) {
            if (away.contains(plate + seconds / 86_400)) {
                return;
            }
        }
        for (long seconds = in.getEpochSecond(); seconds <= out.getEpochSecond() + 86_400; seconds += 86_400) {
            away.add(plate + seconds / 86_400);
        }
        String facility = FACILITIES.get(Math.floorMod(plate.hashCode() + (chance.nextInt(5) == 0 ? 1 : 0), 4));
        visits.add(new Visit(
                facility, plate, pass(facility, "in", "out", plate, in), pass(facility, "out", "in", plate, out)));
    }

    private Duration stay() {
        double kind = chance.nextDouble();
        if (kind < 0.03) {
            return Duration.ofSeconds(60 + chance.nextInt(240));
        }
        if (kind < 0.04) {
            return Duration.ofHours(30 + chance.nextInt(200));
        }
        return Duration.ofSeconds((long) Math.min(90_000, 5_400 * Math.exp(0.9 * chance.nextGaussian()) + 300));
    }

    private UUID pass(String facility, String lane, String otherLane, String plate, Instant at) {
        UUID id = uuid();
        cars.put(id, plate);
        if (chance.nextDouble() < 0.001) {
            lost++;
            return id;
        }
        Instant known = arrival(facility, lane, at);
        Reading reading = misreads.read(plate);
        if (reading.plate() != null && !reading.plate().equals(plate)) {
            misread++;
        }
        if (chance.nextDouble() < 0.02) {
            arrive(id, facility, lane, at, 1, misreads.wrong(plate), known);
            arrive(id, facility, lane, at, 2, reading, known.plusSeconds(2));
        } else {
            arrive(id, facility, lane, at, 2, reading, known);
        }
        if (chance.nextDouble() < 0.005) {
            again(facility, lane, at.plusSeconds(5 + chance.nextInt(40)), plate, known.plusSeconds(50));
        }
        if (chance.nextDouble() < 0.003) {
            again(facility, otherLane, at.plusSeconds(2 + chance.nextInt(7)), plate, known.plusSeconds(10));
        }
        return id;
    }

    private void again(String facility, String lane, Instant at, String plate, Instant known) {
        UUID id = uuid();
        cars.put(id, plate);
        arrive(id, facility, lane, at, 1, misreads.read(plate), known);
    }

    private Instant arrival(String facility, String lane, Instant at) {
        boolean offline = facility.equals("east")
                && lane.equals("out")
                && Duration.between(START, at).toDays() == 12;
        if (offline) {
            late++;
            return START.plus(Duration.ofDays(15))
                    .plus(Duration.between(START, at).dividedBy(1_000));
        }
        if (chance.nextDouble() < 0.01) {
            late++;
            return at.plusSeconds((long) (Math.pow(chance.nextDouble(), 3) * 7 * 86_400));
        }
        return at.plusMillis(500 + chance.nextInt(2_000));
    }

    private void arrive(
            UUID id, String facility, String lane, Instant at, int revision, Reading reading, Instant known) {
        String laneId = facility + "-" + lane;
        Passage passage = new Passage(id, facility, laneId, null, at, revision, null, reading, null, false, false);
        arrivals.add(new Arrival(passage, known));
    }

    private UUID uuid() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }
}
