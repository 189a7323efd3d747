package org.scps.recognition.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.recognition.passage.Frames.BURST;
import static org.scps.recognition.passage.Frames.empty;
import static org.scps.recognition.passage.Frames.showing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.ReadBand;
import org.scps.recognition.ocr.LookAlikes;
import org.scps.recognition.plate.Bands;

class PassageVoteTest {

    private final PassageVote vote = new PassageVote(Bands.DEFAULT, new LookAlikes(List.of("O0", "I1", "B8")));

    @Test
    void framesOfOneVehicleMakeOneRead() {
        List<PassageRead> reads = vote.of(
                BURST, List.of(showing(0, "ABC123", 0.8), showing(1, "ABC123", 0.9), showing(2, "A8C123", 0.5)));

        assertThat(reads).hasSize(1);
        assertThat(reads.get(0).plate()).isEqualTo("ABC123");
        assertThat(reads.get(0).band()).isEqualTo(ReadBand.ACCEPT);
        assertThat(reads.get(0).revision()).isEqualTo(3);
        assertThat(reads.get(0).agreeing()).isEqualTo(2);
        assertThat(reads.get(0).region()).isEqualTo("de");
        assertThat(reads.get(0).best().sequence()).isEqualTo(1);
    }

    @Test
    void aVehicleWithoutALegiblePlateIsStillARead() {
        PassageRead read =
                vote.of(BURST, List.of(empty(0), showing(1, "Q", 0.05))).get(0);

        assertThat(read.plate()).isNull();
        assertThat(read.band()).isEqualTo(ReadBand.REJECT);
        assertThat(read.candidates()).isEmpty();
        assertThat(read.best().sequence()).isEqualTo(1);
    }

    @Test
    void twoVehiclesInOneBurstAreTwoPassages() {
        List<PassageRead> reads = vote.of(
                BURST,
                List.of(
                        showing(0, "ABC123", 0.9),
                        showing(1, "ABC123", 0.9),
                        empty(2),
                        showing(3, "XYZ789", 0.9),
                        showing(4, "XYZ789", 0.9)));

        assertThat(reads).extracting(PassageRead::plate).containsExactly("ABC123", "XYZ789");
        assertThat(reads.get(0).passageId()).isEqualTo(PassageIds.passage(BURST, 0));
        assertThat(reads.get(1).passageId()).isEqualTo(PassageIds.passage(BURST, 1));
        assertThat(reads.get(1).capturedAt()).isEqualTo(Frames.START.plusMillis(360));
    }

    @Test
    void aPlateUnderMudThatIsReadAsThisAndThatIsOneVehicle() {
        List<PassageRead> reads = vote.of(
                BURST,
                List.of(
                        showing(0, "ABC123", 0.1),
                        showing(1, "ABC123", 0.1),
                        showing(2, "XYZ789", 0.1),
                        showing(3, "XYZ789", 0.1)));

        assertThat(reads).hasSize(1);
        assertThat(reads.get(0).band()).isEqualTo(ReadBand.REJECT);
    }

    @Test
    void whatWasGuessedFarAwayIsNoVehicleBesideTheOneThatIsReadWell() {
        List<PassageRead> reads = vote.of(
                BURST,
                List.of(
                        showing(0, "XYZ789", 0.1),
                        showing(1, "XYZ789", 0.1),
                        showing(2, "ABC123", 0.99),
                        showing(3, "ABC123", 0.99)));

        assertThat(reads).extracting(PassageRead::plate).containsExactly("ABC123");
    }

    @Test
    void aGlimpseOfAnotherTextIsNoVehicle() {
        List<PassageRead> reads = vote.of(
                BURST, List.of(showing(0, "ABC123", 0.9), showing(1, "ABC123", 0.9), showing(2, "XYZ789", 0.9)));

        assertThat(reads).extracting(PassageRead::plate).containsExactly("ABC123");
        assertThat(reads.get(0).framesUsed()).isEqualTo(2);
    }

    @Test
    void similarMisreadsAreOneVehicle() {
        List<PassageRead> reads =
                vote.of(BURST, List.of(showing(0, "ABC123", 0.6), showing(1, "A8C12", 0.4), showing(2, "BC123", 0.4)));

        assertThat(reads).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void orderOfFramesMakesNoDifference(long seed) {
        Random random = new Random(seed);
        List<FrameRead> frames = randomBurst(random);
        List<PassageRead> expected = vote.of(BURST, frames);

        Collections.shuffle(frames, random);

        assertThat(vote.of(BURST, frames)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void framesThatComeLateEndInTheSameReads(long seed) {
        Random random = new Random(seed);
        List<FrameRead> frames = randomBurst(random);
        int late = random.nextInt(frames.size());

        Burst inTime = new Burst(BURST, vote, 3);
        frames.forEach(frame -> inTime.add(frame, Frames.START));
        inTime.settle();
        Burst withLate = new Burst(BURST, vote, 3);
        frames.stream().filter(f -> f.sequence() != late).forEach(frame -> withLate.add(frame, Frames.START));
        if (withLate.size() == 0) {
            return;
        }
        withLate.settle();
        withLate.add(frames.get(late), Frames.START.plusSeconds(60));

        assertThat(says(withLate)).isEqualTo(says(inTime));
    }

    private static Map<UUID, String> says(Burst burst) {
        return burst.standing().stream()
                .collect(Collectors.toMap(PassageRead::passageId, read -> read.plate() + " " + read.band()));
    }

    private static List<FrameRead> randomBurst(Random random) {
        String[] vehicles = {"ABC123", "XYZ789"};
        List<FrameRead> frames = new ArrayList<>();
        int change = random.nextInt(9);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            StringBuilder text = new StringBuilder(vehicles[i < change ? 0 : 1]);
            if (random.nextInt(3) == 0) {
                text.setCharAt(random.nextInt(6), 'Q');
            }
            frames.add(
                    random.nextInt(5) == 0 ? empty(i) : showing(i, text.toString(), 0.3 + 0.7 * random.nextDouble()));
        }
        return frames;
    }
}
