package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.scps.events.ChargeState;
import org.scps.events.ReadBand;

/** Whatever happened, and in whatever order it becomes known, the books say the same. */
class PairingPropertiesTest {

    private static final Instant MORNING = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-30T08:00:00Z");

    @Property(tries = 250)
    void anyOrderOfArrivalGivesTheSameSessions(@ForAll("stories") List<Passage> story, @ForAll Random chance) {
        List<Passage> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, chance);
        List<Passage> inOrder =
                story.stream().sorted(Comparator.comparing(Passage::at)).toList();

        assertThat(outcome(played(shuffled))).isEqualTo(outcome(played(inOrder)));
    }

    @Property(tries = 200)
    void whatIsStoredIsWhatFoldingAllPassagesAtOnceGives(
            @ForAll("stories") List<Passage> story, @ForAll Random chance) {
        List<Passage> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, chance);

        SmallCarPark park = played(shuffled);

        List<String> expected = new ArrayList<>();
        for (String plate : List.of("AAA111", "BBB222", "CCC333")) {
            List<Passage> timeline = park.memory.passages.values().stream()
                    .filter(passage -> plate.equals(passage.timelinePlate()))
                    .toList();
            Timeline.fold(timeline, InMemory.RULES, Instant.MIN)
                    .stays()
                    .forEach(stay -> expected.add(stay.sessionId() + " " + stay.state() + " "
                            + stay.exit().isPresent()));
        }
        assertThat(park.standing().stream().map(s -> s.sessionId() + " " + s.state() + " " + (s.exit() != null)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void hearingItAllAgainChangesNothing(@ForAll("stories") List<Passage> story) {
        SmallCarPark park = played(story);
        List<String> before = outcome(park);
        int told = park.memory.events.size();

        story.forEach(park::take);

        assertThat(outcome(park)).isEqualTo(before);
        assertThat(park.memory.events).hasSize(told);
    }

    @Property(tries = 200)
    void laterRevisionsGiveTheSameAsIfTheyHadBeenTheFirst(
            @ForAll("stories") List<Passage> story, @ForAll("plates") String misread, @ForAll Random chance) {
        List<Passage> revised = story.stream()
                .map(passage ->
                        chance.nextInt(3) == 0 ? SmallCarPark.again(passage, misread, ReadBand.ACCEPT) : passage)
                .toList();
        List<Passage> all = new ArrayList<>(story);
        all.addAll(revised);
        Collections.shuffle(all, chance);

        assertThat(outcome(played(all))).isEqualTo(outcome(played(revised)));
    }

    @Property(tries = 200)
    void aCorrectionTakenBackLeavesNoTrace(@ForAll("stories") List<Passage> story, @ForAll Random chance) {
        Passage victim = story.get(chance.nextInt(story.size()));
        SmallCarPark untouched = played(story);
        untouched.memory.desk.correct(victim.passageId(), "AAA111", untouched.operatorThen());
        SmallCarPark changed = played(story);
        changed.memory.desk.correct(victim.passageId(), "ZZZ999", changed.operatorThen());
        changed.memory.desk.correct(victim.passageId(), "AAA111", changed.operatorThen());

        assertThat(outcome(changed)).isEqualTo(outcome(untouched));
    }

    private static SmallCarPark played(List<Passage> story) {
        SmallCarPark park = new SmallCarPark();
        park.now = LATER;
        story.forEach(park::take);
        return park;
    }

    /** Everything people see at the end: sessions with their charges, and what they are asked. */
    private static List<String> outcome(SmallCarPark park) {
        List<String> outcome = new ArrayList<>();
        park.standing().stream()
                .map(s -> String.join(
                        " ",
                        s.sessionId().toString(),
                        s.plate(),
                        s.state().name(),
                        s.exit() == null ? "-" : s.exit().passageId().toString(),
                        s.standingCharge().map(c -> c.total() + " " + c.state()).orElse("-")))
                .sorted()
                .forEach(outcome::add);
        park.memory.reviews.values().stream()
                .filter(Review::open)
                .map(review -> review.reviewId() + " " + review.reason() + " " + review.sessionId())
                .sorted()
                .forEach(outcome::add);
        return outcome;
    }

    @Property(tries = 250)
    void anyOrderOfArrivalGivesTheSameSessionsAmongSimilarPlates(
            @ForAll("mixUps") List<Passage> story, @ForAll Random chance) {
        List<Passage> shuffled = new ArrayList<>(story);
        Collections.shuffle(shuffled, chance);
        List<Passage> inOrder =
                story.stream().sorted(Comparator.comparing(Passage::at)).toList();

        assertThat(outcome(played(shuffled))).isEqualTo(outcome(played(inOrder)));
    }

    @Property(tries = 120)
    void laterRevisionsLeaveNoTraceAmongSimilarPlates(
            @ForAll("mixUps") List<Passage> story, @ForAll("alike") String misread, @ForAll Random chance) {
        List<Passage> revised = story.stream()
                .map(passage ->
                        chance.nextInt(3) == 0 ? SmallCarPark.again(passage, misread, ReadBand.ACCEPT) : passage)
                .toList();
        List<Passage> all = new ArrayList<>(story);
        all.addAll(revised);
        Collections.shuffle(all, chance);

        assertThat(outcome(played(all))).isEqualTo(outcome(played(revised)));
    }

    @Property(tries = 120)
    void nothingReadDifferentlyIsEverDueWithoutAWord(@ForAll("mixUps") List<Passage> story) {
        assertThat(played(story).standing())
                .filteredOn(s -> s.entry() != null && s.exit() != null)
                .filteredOn(s -> !s.entry().plateAsRead().equals(s.exit().plateAsRead()))
                .allMatch(s -> s.charge().state() != ChargeState.DUE);
    }

    @Provide
    Arbitrary<String> alike() {
        return Arbitraries.of("ABC123", "A8C123", "ABC128", "ABG123", "ABC12", "ABC1234", "XBC123");
    }

    @Provide
    Arbitrary<List<Passage>> mixUps() {
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().between(0, 3_000)),
                Tuple.of(4, Arbitraries.longs().between(0, 400_000)));
        Arbitrary<ReadBand> bands = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(ReadBand.ACCEPT)), Tuple.of(1, Arbitraries.just(ReadBand.REVIEW)));
        return Combinators.combine(Arbitraries.of("in", "out", "out", "in", "gate"), alike(), seconds, bands)
                .as((lane, plate, second, band) -> SmallCarPark.passage(lane, plate, MORNING.plusSeconds(second), band))
                .list()
                .ofMinSize(2)
                .ofMaxSize(24);
    }

    @Provide
    Arbitrary<String> plates() {
        return Arbitraries.of("AAA111", "BBB222", "CCC333");
    }

    @Provide
    Arbitrary<List<Passage>> stories() {
        Arbitrary<String> lanes = Arbitraries.of("in", "in", "out", "out", "gate");
        // Seconds apart, so that repeats and equal times happen; now and then more than a month.
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 600)),
                Tuple.of(3, Arbitraries.longs().between(0, 40_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 9_000_000)));
        Arbitrary<ReadBand> bands = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(ReadBand.ACCEPT)),
                Tuple.of(1, Arbitraries.just(ReadBand.REVIEW)),
                Tuple.of(1, Arbitraries.just(ReadBand.REJECT)));
        return Combinators.combine(lanes, plates(), seconds, bands)
                .as((lane, plate, second, band) -> SmallCarPark.passage(
                        lane, band == ReadBand.REJECT ? null : plate, MORNING.plusSeconds(second), band))
                .list()
                .ofMinSize(1)
                .ofMaxSize(90);
    }
}
