package org.scps.edge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 99})
    void comesOutTheSameEachTime(long seed) {
        assertThat(described(new Visits(Plans.live(seed, 30)))).isEqualTo(described(new Visits(Plans.live(seed, 30))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 99})
    void staysInThePastAndInOrder(long seed) {
        Plan plan = Plans.once(seed, 40);

        List<Visit> visits = new Visits(plan).past();

        assertThat(visits).hasSize(40).isSortedAccordingTo(Comparator.comparing(Visit::arrival));
        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.arrival()).isBetween(plan.startedAt().minus(plan.span()), plan.startedAt());
            assertThat(visit.stay()).isGreaterThanOrEqualTo(Duration.ofSeconds(25));
            visit.exit().ifPresent(exit -> assertThat(exit.at()).isBefore(plan.startedAt()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 99})
    void leavesSeveralCarsInsideAndBreaksSomeOfEachKind(long seed) {
        List<Visit> visits = new Visits(Plans.once(seed, 40)).past();

        assertThat(visits.stream().filter(visit -> visit.exit().isEmpty() && visit.defect() == null))
                .hasSizeGreaterThanOrEqualTo(3);
        for (Defect defect : Defect.values()) {
            assertThat(visits).extracting(Visit::defect).contains(defect);
        }
        assertThat(visits.stream().filter(visit -> visit.defect() == null)).hasSizeGreaterThan(28);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 99})
    void keepsCarsOfOneLaneApart(long seed) {
        List<Visit> visits = new Visits(Plans.once(seed, 60)).past();

        assertApart(visits.stream().map(Visit::arrival).toList());
        assertApart(visits.stream()
                .flatMap(visit -> visit.exit().stream())
                .map(Crossing::at)
                .sorted()
                .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 17, 99})
    void letsTheFirstKnownCarComeAndGoEarly(long seed) {
        Plan plan = Plans.once(seed, 40);

        Visit known = new Visits(plan)
                .past().stream()
                        .filter(visit -> visit.plate().text().equals("BAB1234"))
                        .findFirst()
                        .orElseThrow();

        assertThat(known.car()).isLessThan(3);
        assertThat(known.defect()).isNull();
        assertThat(known.exit()).isPresent();
        assertThat(known.stay()).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void givesNoTwoCarsPlatesThatAreNearlyTheSame() {
        List<String> plates = new ArrayList<>(new Visits(Plans.once(5, 60))
                .past().stream().map(visit -> visit.plate().text()).toList());

        for (int i = 0; i < plates.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(PlateStock.distance(plates.get(i), plates.get(j))).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void showsAnotherPlateOnlyWhenTheReadIsToGoWrong() {
        List<Visit> visits = new Visits(Plans.once(5, 60)).past();

        assertThat(visits).allSatisfy(visit -> assertThat(PlateStock.distance(
                        visit.plate().text(), visit.shownAtExit().text()))
                .isEqualTo(visit.defect() == Defect.MISREAD ? 1 : 0));
    }

    @Test
    void letsCarsArriveAtTheAskedRateInRealTime() {
        Visits visits = new Visits(Plans.live(8, 10));
        visits.past();

        List<Instant> arrivals = IntStream.range(0, 400)
                .mapToObj(i -> visits.nextLive().arrival())
                .toList();

        double mean = Duration.between(Plans.START, arrivals.get(399)).toSeconds() / 400.0;
        assertThat(mean).isBetween(22.0, 32.0);
    }

    private static void assertApart(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
        }
    }

    private static List<String> described(Visits visits) {
        List<String> described = new ArrayList<>(
                visits.past().stream().map(VisitsTest::described).toList());
        for (int i = 0; i < 40; i++) {
            described.add(described(visits.nextLive()));
        }
        return described;
    }

    private static String described(Visit visit) {
        return visit.car() + " " + visit.arrival() + " " + visit.stay() + " "
                + visit.plate().printed() + " " + visit.shownAtExit().printed() + " " + visit.defect() + " "
                + visit.seed();
    }
}
