package org.scps.edge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant START = Plans.START;

    @Test
    void tellsThePastInOrderAndEnds() {
        List<Crossing> crossings = all(new Timetable(Plans.once(1, 40), List.of(), START));

        assertThat(crossings).isSorted().hasSizeBetween(55, 80);
    }

    @Test
    void goesOnWhereTheJournalEnds() {
        List<Crossing> whole = all(new Timetable(Plans.once(1, 40), List.of(), START));
        List<TruthLine> journal =
                whole.subList(0, 23).stream().map(TimetableTest::line).toList();

        List<Crossing> rest = all(new Timetable(Plans.once(1, 40), journal, START.plusSeconds(3600)));

        assertThat(rest)
                .extracting(TimetableTest::key)
                .isEqualTo(whole.subList(23, whole.size()).stream()
                        .map(TimetableTest::key)
                        .toList());
    }

    @Test
    void findsTheCrossingOfAnInterruptedPassage() {
        List<Crossing> whole = all(new Timetable(Plans.once(1, 40), List.of(), START));
        List<TruthLine> journal =
                whole.subList(0, 5).stream().map(TimetableTest::line).toList();

        Crossing found = new Timetable(Plans.once(1, 40), journal, START).of(journal.get(4));

        assertThat(key(found)).isEqualTo(key(whole.get(4)));
        assertThat(found.visit().seed()).isEqualTo(whole.get(4).visit().seed());
    }

    @Test
    void goesOnForEverInRealTime() {
        Timetable timetable = new Timetable(Plans.live(1, 10), List.of(), START);
        Instant before = Instant.MIN;

        for (int i = 0; i < 500; i++) {
            Crossing next = timetable.next();
            assertThat(next.at()).isAfterOrEqualTo(before);
            before = next.at();
        }

        assertThat(before).isAfter(START.plus(Duration.ofHours(1)));
    }

    @Test
    void letsNobodyArriveInThePastButEverybodyInsideLeave() {
        Timetable first = new Timetable(Plans.live(1, 10), List.of(), START);
        List<TruthLine> journal = new ArrayList<>();
        Crossing crossing = first.next();
        while (crossing.at().isBefore(START.plusSeconds(1800))) {
            journal.add(line(crossing));
            crossing = first.next();
        }
        Instant resumed = START.plusSeconds(7200);
        List<Integer> inside = new ArrayList<>(journal.stream()
                .filter(line -> line.direction().equals("ENTRY"))
                .map(TruthLine::car)
                .toList());
        journal.stream()
                .filter(line -> line.direction().equals("EXIT"))
                .forEach(line -> inside.remove((Integer) line.car()));
        assertThat(inside).isNotEmpty();

        Timetable second = new Timetable(Plans.live(1, 10), journal, resumed);
        List<Crossing> next = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            next.add(second.next());
        }

        assertThat(next).filteredOn(each -> !each.exit()).allSatisfy(entry -> assertThat(entry.at())
                .isAfterOrEqualTo(resumed.minusSeconds(3)));
        assertThat(next)
                .filteredOn(each -> each.exit() && each.at().isBefore(resumed))
                .extracting(each -> each.visit().car())
                .isSubsetOf(inside);
        assertThat(next).extracting(TimetableTest::key).doesNotHaveDuplicates();
    }

    private static List<Crossing> all(Timetable timetable) {
        List<Crossing> all = new ArrayList<>();
        for (Crossing next = timetable.next(); next != null; next = timetable.next()) {
            all.add(next);
        }
        return all;
    }

    private static String key(Crossing crossing) {
        return crossing.visit().car() + (crossing.exit() ? " out " : " in ") + crossing.at();
    }

    private static TruthLine line(Crossing crossing) {
        return new TruthLine(
                0,
                crossing.visit().car(),
                null,
                "f",
                "l",
                crossing.exit() ? "EXIT" : "ENTRY",
                "P",
                "P",
                "de",
                crossing.at(),
                3,
                List.of(),
                null,
                0);
    }
}
