package org.scps.recognition.passage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/**
 * What all frames of one vehicle's passage say together.
 *
 * @param revision number of the burst's frames considered
 * @param capturedAt of the burst's first frame
 * @param plate null when nothing legible was seen
 * @param region null when not evident
 * @param candidates best first; empty when {@code plate} is null
 * @param framesUsed frames that voted
 * @param agreeing frames whose own likeliest text is {@code plate}
 * @param best the frame that shows the plate best; some frame of the passage when none shows a plate
 */
public record PassageRead(
        UUID passageId,
        int revision,
        Instant capturedAt,
        String plate,
        String region,
        List<PlateCandidate> candidates,
        List<Double> characterConfidences,
        ReadBand band,
        int framesUsed,
        int agreeing,
        FrameRead best) {

    /** How sure the whole text is right, 0–1; 0 without a text. */
    public double readConfidence() {
        return candidates.isEmpty() ? 0 : candidates.get(0).confidence();
    }

    PassageRead at(Instant firstCapturedAt) {
        return new PassageRead(
                passageId,
                revision,
                firstCapturedAt,
                plate,
                region,
                candidates,
                characterConfidences,
                band,
                framesUsed,
                agreeing,
                best);
    }

    /** True when a reader of the event would act alike on both. */
    boolean saysTheSameAs(PassageRead other) {
        return band == other.band && java.util.Objects.equals(plate, other.plate);
    }
}
