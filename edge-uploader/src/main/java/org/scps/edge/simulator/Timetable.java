package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which car passes next. Made from the plan and from what the journal says has happened, so that after a crash it goes
 * on where it stopped.
 */
final class Timetable {

    /** A car that should have arrived while nobody watched is late by more than this, and never came. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Visits visits;
    private final boolean live;
    private final Instant resumedAt;
    private final Set<Integer> entered = new HashSet<>();
    private final Set<Integer> left = new HashSet<>();
    private final PriorityQueue<Crossing> ahead = new PriorityQueue<>();
    private final PriorityQueue<Crossing> done = new PriorityQueue<>();
    private Visit nextArrival;

    Timetable(Plan plan, List<TruthLine> happened, Instant now) {
        this.live = plan.live();
        this.resumedAt = now;
        for (TruthLine line : happened) {
            (line.direction().equals("EXIT") ? left : entered).add(line.car());
        }
        visits = new Visits(plan);
        visits.past().forEach(this::plan);
        if (live) {
            nextArrival = visits.nextLive();
            skipMissed();
        }
    }

    /** The crossing planned for the earliest time, which may lie ahead; null when the plan is done. */
    Crossing next() {
        while (live
                && (ahead.isEmpty()
                        || !nextArrival.arrival().isAfter(ahead.peek().at()))) {
            plan(nextArrival);
            nextArrival = visits.nextLive();
        }
        return ahead.poll();
    }

    /** The planned crossing that a journal's line tells of. */
    Crossing of(TruthLine line) {
        return done.stream()
                .filter(crossing -> crossing.visit().car() == line.car()
                        && crossing.exit() == line.direction().equals("EXIT"))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("passage " + line.passage() + " of the journal is not in the plan"))
                .movedTo(line.capturedAt());
    }

    private void skipMissed() {
        while (nextArrival.arrival().isBefore(resumedAt.minus(LATE)) || entered.contains(nextArrival.car())) {
            plan(nextArrival);
            nextArrival = visits.nextLive();
        }
    }

    private void plan(Visit visit) {
        boolean missed = visit.live()
                && !entered.contains(visit.car())
                && visit.arrival().isBefore(resumedAt.minus(LATE));
        if (missed) {
            return;
        }
        put(visit.entry(), entered);
        visit.exit().ifPresent(exit -> put(exit, left));
    }

    private void put(Crossing crossing, Set<Integer> happened) {
        (happened.contains(crossing.visit().car()) ? done : ahead).add(crossing);
    }
}
