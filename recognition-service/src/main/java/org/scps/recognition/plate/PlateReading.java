package org.scps.recognition.plate;

import java.util.List;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;
import org.scps.recognition.detection.PlateDetection;

/**
 * A plate of one picture with what could be read of it.
 *
 * @param detection where it is, in the picture as stored
 * @param candidates best first, all that the reader can tell apart; empty when no character was seen
 * @param region issuing country or state; null when not evident
 * @param regionConfidence 0–1
 * @param band how far this single read may be acted on
 * @param evidence what the confidence of the best candidate rests on
 */
public record PlateReading(
        PlateDetection detection,
        List<PlateCandidate> candidates,
        String region,
        double regionConfidence,
        ReadBand band,
        Evidence evidence) {

    public PlateReading {
        candidates = List.copyOf(candidates);
    }

    /** A reading of which no more is known than its candidates. */
    public PlateReading(
            PlateDetection detection,
            List<PlateCandidate> candidates,
            String region,
            double regionConfidence,
            ReadBand band) {
        this(
                detection,
                candidates,
                region,
                regionConfidence,
                band,
                Evidence.of(
                        candidates,
                        detection.detectionConfidence(),
                        detection.corners().height(),
                        0,
                        1,
                        1));
    }

    /** The likeliest text; empty when no character was seen. */
    public String text() {
        return candidates.isEmpty() ? "" : candidates.get(0).text();
    }

    /** How sure the whole text is right, 0–1. */
    public double readConfidence() {
        return candidates.isEmpty() ? 0 : candidates.get(0).confidence();
    }

    PlateReading at(PlateDetection place) {
        return new PlateReading(place, candidates, region, regionConfidence, band, evidence);
    }
}
