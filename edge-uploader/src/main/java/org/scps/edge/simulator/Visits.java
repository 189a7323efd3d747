package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.scps.edge.simulator.plate.Plate;

/** Plans visits: Poisson arrivals, log-normal stays. The same plan gives the same visits, in the same order. */
final class Visits {

    private static final double SIGMA = 0.8;
    private static final Duration APART = Duration.ofSeconds(9);
    private static final Duration SHORTEST_STAY = Duration.ofMinutes(2);
    private static final int KNOWN_EVERY = 20;

    private final Plan plan;
    private final PlateStock plates;
    private final SplittableRandom random;
    private int nextCar;
    private Instant lastArrival;

    Visits(Plan plan) {
        this.plan = plan;
        this.plates = new PlateStock(plan.knownPlates(), plan.motorcycles());
        this.random = new SplittableRandom(plan.seed());
        this.lastArrival = plan.startedAt();
    }

    /** The visits of the simulated past, by arrival. To be asked once, before {@link #nextLive}. */
    List<Visit> past() {
        int cars = plan.cars();
        int staying = cars < 4 ? 0 : Math.max(3, cars / 10);
        Map<Integer, Plate> known = knownCars(cars - staying);
        Map<Integer, Defect> defects = defects(cars - staying, known);
        long[] offsets = arrivalOffsets(cars);
        Instant begin = plan.startedAt().minus(plan.span());
        List<Visit> visits = new ArrayList<>();
        for (int car = 0; car < cars; car++) {
            Instant arrival = begin.plusMillis(offsets[car]);
            Duration stay = car >= cars - staying
                    ? Duration.between(arrival, plan.startedAt()).plus(logNormal(plan.medianLiveStay()))
                    : known.containsKey(car) ? knownStay() : stay(plan.medianStay(), defects.get(car));
            visits.add(visit(car, arrival, stay, known.get(car), defects.get(car), false));
        }
        nextCar = cars;
        return spaced(visits);
    }

    /** The next visit in real time. */
    Visit nextLive() {
        int car = nextCar++;
        int index = car - plan.cars();
        long wait =
                (long) (-Math.log(1 - random.nextDouble()) * plan.arrivalEvery().toMillis());
        lastArrival = lastArrival.plusMillis(Math.max(APART.toMillis(), wait));
        List<Plate> known = plates.known();
        Plate plate =
                !known.isEmpty() && index % KNOWN_EVERY == 2 ? known.get(index / KNOWN_EVERY % known.size()) : null;
        Defect defect = plate == null ? liveDefect() : null;
        return visit(car, lastArrival, stay(plan.medianLiveStay(), defect), plate, defect, true);
    }

    private Visit visit(int car, Instant arrival, Duration stay, Plate given, Defect defect, boolean live) {
        Plate plate = given == null ? plates.issue(random) : given;
        Plate shown = defect == Defect.MISREAD ? plates.altered(plate, random) : plate;
        boolean inTime = live
                || plan.live()
                || arrival.plus(stay).isBefore(plan.startedAt().minusSeconds(30));
        boolean leaves = defect != Defect.MISSED_EXIT && inTime;
        return new Visit(car, arrival, stay, plate, shown, defect, leaves, live, random.nextLong());
    }

    /** Arrivals of a Poisson process, given their number, are uniform. */
    private long[] arrivalOffsets(int cars) {
        long room = plan.span().minusMinutes(3).toMillis();
        long[] offsets = new long[cars];
        for (int i = 0; i < cars; i++) {
            offsets[i] = random.nextLong(room);
        }
        Arrays.sort(offsets);
        for (int i = 1; i < cars; i++) {
            offsets[i] = Math.max(offsets[i], offsets[i - 1] + APART.toMillis());
        }
        return offsets;
    }

    private Map<Integer, Plate> knownCars(int leaving) {
        Map<Integer, Plate> known = new HashMap<>();
        for (int i = 0; i < plates.known().size() && 1 + 4 * i < leaving; i++) {
            known.put(1 + 4 * i, plates.known().get(i));
        }
        return known;
    }

    private Map<Integer, Defect> defects(int leaving, Map<Integer, Plate> known) {
        List<Integer> free = new ArrayList<>();
        for (int car = 0; car < leaving; car++) {
            if (!known.containsKey(car)) {
                free.add(car);
            }
        }
        Map<Integer, Defect> defects = new HashMap<>();
        for (Defect defect : Defect.values()) {
            int share = defect == Defect.PASS_THROUGH ? 12 : 20;
            int count = plan.cars() < 8 ? 0 : Math.max(1, plan.cars() / share);
            for (int i = 0; i < count && !free.isEmpty(); i++) {
                defects.put(free.remove(random.nextInt(free.size())), defect);
            }
        }
        return defects;
    }

    private Defect liveDefect() {
        int ticket = random.nextInt(100);
        return ticket < 3
                ? Defect.MISREAD
                : ticket < 5
                        ? Defect.UNREADABLE
                        : ticket < 7 ? Defect.MISSED_EXIT : ticket < 15 ? Defect.PASS_THROUGH : null;
    }

    private Duration stay(Duration median, Defect defect) {
        if (defect == Defect.PASS_THROUGH) {
            return Duration.ofMillis(25_000 + random.nextLong(65_000));
        }
        Duration stay = logNormal(median);
        return stay.compareTo(SHORTEST_STAY) < 0 ? SHORTEST_STAY.plusMillis(random.nextLong(60_000)) : stay;
    }

    /** Long enough to cost something, short enough to be over. */
    private Duration knownStay() {
        return plan.span().dividedBy(8).plusMillis(random.nextLong(plan.span().toMillis() / 20));
    }

    private Duration logNormal(Duration median) {
        return Duration.ofMillis((long) (median.toMillis() * Math.exp(SIGMA * gaussian(random))));
    }

    /** Keeps exits apart as the barrier does: a car that would leave on another's heels waits. */
    private List<Visit> spaced(List<Visit> visits) {
        List<Visit> byExit = new ArrayList<>(visits);
        byExit.sort((a, b) -> a.arrival().plus(a.stay()).compareTo(b.arrival().plus(b.stay())));
        Instant free = Instant.MIN;
        List<Visit> spaced = new ArrayList<>();
        for (Visit visit : byExit) {
            Instant exit = visit.arrival().plus(visit.stay());
            Instant moved = visit.leaves() && exit.isBefore(free) ? free : exit;
            free = visit.leaves() ? moved.plus(APART) : free;
            spaced.add(new Visit(
                    visit.car(),
                    visit.arrival(),
                    Duration.between(visit.arrival(), moved),
                    visit.plate(),
                    visit.shownAtExit(),
                    visit.defect(),
                    visit.leaves(),
                    visit.live(),
                    visit.seed()));
        }
        spaced.sort((a, b) -> Integer.compare(a.car(), b.car()));
        return spaced;
    }

    /** Box and Muller's, since {@code SplittableRandom.nextGaussian} is not promised to stay the same. */
    private static double gaussian(RandomGenerator random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
