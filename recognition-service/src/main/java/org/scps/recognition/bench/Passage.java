package org.scps.recognition.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.scps.events.ReadBand;
import org.scps.recognition.passage.FrameRead;
import org.scps.recognition.passage.PassageRead;
import org.scps.recognition.passage.PassageVote;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.RecognizerPool;

/**
 * Five frames of one vehicle, read and voted over. The frames are one photo seen by a moving camera: shifted, turned, blurred,
 * darker or brighter, noisy, each time in its own way.
 *
 * @param frames the frames' own best readings, without those in which nothing was seen
 * @param voted what they say together; empty when nothing
 * @param cpu milliseconds for all frames
 */
record Passage(Sample sample, List<PlateReading> frames, String voted, boolean accepted, double cpu) {

    static final int FRAMES = 5;

    /** Rejects nothing: the surest frame's text, with which the vote is compared, is not withheld either. */
    private static final PassageVote VOTE = new PassageVote(
            new Bands(Bands.DEFAULT.acceptAbove(), 0), PlateFormats.bundled().lookAlikes());

    static Passage of(RecognizerPool pool, Sample sample) throws InterruptedException {
        // The same frames for every version of the service: the name is the seed.
        Random random = new Random(sample.name().hashCode());
        List<FrameRead> frames = new ArrayList<>();
        double cpu = 0;
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = Effects.frame(sample.photo().bytes(), random);
            Pass.Outcome outcome = Pass.outcome(pool, sample.with(() -> frame));
            cpu += outcome.cpu();
            frames.add(new FrameRead(
                    new UUID(0, i),
                    i,
                    i == FRAMES - 1,
                    Instant.EPOCH.plusMillis(200L * i),
                    null,
                    "",
                    outcome.best(),
                    null));
        }
        PassageRead read = VOTE.of(new UUID(0, 0), frames).get(0);
        List<PlateReading> readings = frames.stream()
                .map(FrameRead::plate)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new Passage(
                sample, readings, read.plate() == null ? "" : read.plate(), read.band() == ReadBand.ACCEPT, cpu);
    }

    /** What the surest single frame says. */
    String surest() {
        return frames.stream()
                .max(Comparator.comparingDouble(PlateReading::readConfidence))
                .map(PlateReading::text)
                .orElse("");
    }

    /** Frames that are right on their own. */
    int rightFrames() {
        return (int) frames.stream().filter(f -> sample.right(f.text())).count();
    }
}
