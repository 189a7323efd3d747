package org.scps.recognition.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.recognition.passage.Frames.BURST;
import static org.scps.recognition.passage.Frames.START;
import static org.scps.recognition.passage.Frames.last;
import static org.scps.recognition.passage.Frames.showing;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.ReadBand;
import org.scps.recognition.ocr.LookAlikes;
import org.scps.recognition.plate.Bands;

class BurstTest {

    private final Burst burst =
            new Burst(BURST, new PassageVote(Bands.DEFAULT, new LookAlikes(List.of("O0", "B8"))), 3);

    @Test
    void isPublishedAsSoonAsThreeFramesAgree() {
        assertThat(burst.add(showing(0, "ABC123", 0.95), START)).isEmpty();
        assertThat(burst.add(showing(1, "ABC123", 0.95), START)).isEmpty();

        List<PassageRead> due = burst.add(showing(2, "ABC123", 0.95), START);

        assertThat(due).extracting(PassageRead::plate).containsExactly("ABC123");
        assertThat(due.get(0).revision()).isEqualTo(3);
        assertThat(burst.settle()).as("nothing changed since").isEmpty();
    }

    @Test
    void isPublishedAgainWhenLaterFramesMakeItDoubtful() {
        for (int i = 0; i < 3; i++) {
            burst.add(showing(i, "ABC123", 0.9), START);
        }
        for (int i = 3; i < 5; i++) {
            burst.add(showing(i, "ABC128", 0.999), START);
        }

        PassageRead changed = burst.settle().get(0);

        assertThat(changed.band()).isEqualTo(ReadBand.REVIEW);
        assertThat(changed.revision()).isEqualTo(5);
        assertThat(changed.passageId()).isEqualTo(PassageIds.passage(BURST, 0));
    }

    @Test
    void anUnsureReadWaitsForTheEnd() {
        for (int i = 0; i < 4; i++) {
            assertThat(burst.add(showing(i, "ABC123", 0.25), START)).isEmpty();
        }

        assertThat(burst.settle()).extracting(PassageRead::band).containsExactly(ReadBand.REVIEW);
    }

    @Test
    void isCompleteWhenTheLastFrameAndAllBeforeItAreHere() {
        burst.add(last(showing(2, "ABC123", 0.9)), START);
        burst.add(showing(0, "ABC123", 0.9), START);
        assertThat(burst.complete()).isFalse();

        burst.add(showing(1, "ABC123", 0.9), START);
        assertThat(burst.complete()).isTrue();
    }

    @Test
    void aFrameThatComesTwiceCountsOnce() {
        burst.add(showing(0, "ABC123", 0.9), START);
        burst.add(showing(0, "ABC123", 0.9), START);

        assertThat(burst.settle().get(0).revision()).isEqualTo(1);
    }

    @Test
    void aLateFrameThatChangesNothingIsSilent() {
        burst.add(showing(0, "ABC123", 0.95), START);
        burst.settle();

        assertThat(burst.add(showing(1, "ABC123", 0.95), START)).isEmpty();
    }

    @Test
    void aLateFrameThatMakesTheReadSureIsANewRevision() {
        burst.add(showing(0, "ABC123", 0.6), START);
        assertThat(burst.settle()).extracting(PassageRead::band).containsExactly(ReadBand.REVIEW);

        List<PassageRead> due = burst.add(showing(1, "ABC123", 0.99), START);

        assertThat(due).extracting(PassageRead::band).containsExactly(ReadBand.ACCEPT);
        assertThat(due.get(0).revision()).isEqualTo(2);
    }

    @Test
    void idsAreTheSameWhoeverWorksThemOut() {
        assertThat(PassageIds.passage(BURST, 0)).isEqualTo(PassageIds.passage(BURST, 0));
        assertThat(PassageIds.passage(BURST, 0)).isNotEqualTo(PassageIds.passage(BURST, 1));
        assertThat(PassageIds.event(BURST, 1).version()).isEqualTo(8);
        assertThat(PassageIds.event(BURST, 1).variant()).isEqualTo(2);
    }

    @Test
    void idsKeepTheTimeOfTheirBurst() {
        UUID burst = UUID.fromString("0198c0de-1234-7abc-8def-0123456789ab");

        UUID passage = PassageIds.passage(burst, 1);
        UUID event = PassageIds.event(passage, 2);

        assertThat(passage.toString()).startsWith("0198c0de-1234-8");
        assertThat(passage.variant()).isEqualTo(2);
        assertThat(event.toString()).startsWith("0198c0de-1234-8");
        assertThat(event).isNotEqualTo(PassageIds.event(passage, 1)).isNotEqualTo(passage);
    }
}
