package org.scps.recognition.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.PlateCandidate;
import org.scps.recognition.plate.CandidateVote.Ballot;

class CandidateVoteTest {

    @Test
    void oneReadingComesOutAsItWentIn() {
        List<PlateCandidate> reading = List.of(new PlateCandidate("ABC123", 0.7), new PlateCandidate("ABC128", 0.2));

        List<PlateCandidate> counted = CandidateVote.count(List.of(new Ballot(0.8, reading)), 10);

        assertThat(counted).extracting(PlateCandidate::text).containsExactly("ABC123", "ABC128");
        assertThat(counted.get(0).confidence()).isCloseTo(0.7, within(1e-9));
        assertThat(counted.get(1).confidence()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void agreeingReadingsAreSurerThanEach() {
        Ballot ballot = ballot(1, "ABC123", 0.8);

        assertThat(CandidateVote.count(List.of(ballot, ballot, ballot), 10)
                        .get(0)
                        .confidence())
                .isGreaterThan(0.9);
    }

    @Test
    void twoHalfSureReadingsOutvoteOneThatIsSurerAlone() {
        List<PlateCandidate> counted = CandidateVote.count(
                List.of(ballot(1, "ABC123", 0.7), ballot(1, "ABC123", 0.7), ballot(1, "A8C123", 0.8)), 10);

        assertThat(counted.get(0).text()).isEqualTo("ABC123");
    }

    @Test
    void charactersAreVotedEachWhenNoReadingIsWhollyRight() {
        List<PlateCandidate> counted = CandidateVote.count(
                List.of(ballot(1, "XBC123", 0.4), ballot(1, "AXC123", 0.4), ballot(1, "ABC1X3", 0.4)), 10);

        assertThat(counted.get(0).text()).isEqualTo("ABC123");
    }

    @Test
    void aClearFrameWeighsMoreThanAPoorOne() {
        List<PlateCandidate> counted =
                CandidateVote.count(List.of(ballot(0.95, "ABC123", 0.6), ballot(0.2, "ABD123", 0.6)), 10);

        assertThat(counted.get(0).text()).isEqualTo("ABC123");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void orderOfReadingsMakesNoDifferenceAndConfidencesSumToOneAtMost(long seed) {
        Random random = new Random(seed);
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            ballots.add(randomBallot(random));
        }
        List<PlateCandidate> counted = CandidateVote.count(ballots, 10);

        Collections.shuffle(ballots, random);

        assertThat(CandidateVote.count(ballots, 10)).isEqualTo(counted);
        assertThat(counted.stream().mapToDouble(PlateCandidate::confidence).sum())
                .isLessThanOrEqualTo(1 + 1e-9);
        assertThat(counted).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void characterIsAsSureAsTheCandidatesThatShareIt() {
        List<PlateCandidate> candidates =
                List.of(new PlateCandidate("AB1", 0.6), new PlateCandidate("AB7", 0.3), new PlateCandidate("AB", 0.1));

        assertThat(CandidateVote.characterConfidences("AB1", candidates).get(0)).isCloseTo(0.9, within(1e-9));
        assertThat(CandidateVote.characterConfidences("AB1", candidates).get(2)).isCloseTo(0.6, within(1e-9));
    }

    private static Ballot ballot(double weight, String text, double confidence) {
        return new Ballot(weight, List.of(new PlateCandidate(text, confidence)));
    }

    private static Ballot randomBallot(Random random) {
        List<PlateCandidate> candidates = new ArrayList<>();
        double rest = 1;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            StringBuilder text = new StringBuilder("ABC123");
            text.setCharAt(random.nextInt(6), "0O8B1I7".charAt(random.nextInt(7)));
            double confidence = rest * random.nextDouble();
            rest -= confidence;
            candidates.add(
                    new PlateCandidate(random.nextInt(5) == 0 ? text.substring(1) : text.toString(), confidence));
        }
        candidates.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return new Ballot(0.1 + 0.9 * random.nextDouble(), candidates);
    }
}
