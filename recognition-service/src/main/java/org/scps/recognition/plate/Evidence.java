package org.scps.recognition.plate;

import java.util.List;
import org.scps.events.PlateCandidate;

/**
 * All that bears on whether a read is right.
 *
 * @param confidence of the best text by the reader, after formats and second readings, 0–1
 * @param runnerUp confidence of the second best text, 0–1
 * @param detectionConfidence 0–1
 * @param height of the plate in the photo, pixels
 * @param length characters of the best text
 * @param fits share of the likely regions whose formats the text fits, 0–1
 * @param agreement share of all readings whose own best text is this one, 0–1; 1 for one reading
 * @param readings how often the plate was read, at least 1
 */
public record Evidence(
        double confidence,
        double runnerUp,
        double detectionConfidence,
        double height,
        int length,
        double fits,
        double agreement,
        int readings) {

    /** Names of {@link #features}, in order. */
    public static final List<String> FEATURES =
            List.of("confidence", "margin", "detection", "height", "shortText", "fits", "agreement", "readAgain");

    static Evidence of(
            List<PlateCandidate> candidates,
            double detectionConfidence,
            double height,
            double fits,
            double agreement,
            int readings) {
        return new Evidence(
                candidates.isEmpty() ? 0 : candidates.get(0).confidence(),
                candidates.size() < 2 ? 0 : candidates.get(1).confidence(),
                detectionConfidence,
                height,
                candidates.isEmpty() ? 0 : candidates.get(0).text().length(),
                fits,
                agreement,
                readings);
    }

    /** As numbers of like size, for a weighted sum. */
    public double[] features() {
        return new double[] {
            logit(confidence),
            Math.log(Math.max(1e-4, confidence) / Math.max(1e-4, runnerUp)) / 2,
            logit(detectionConfidence),
            Math.log(Math.max(4, Math.min(80, height)) / 20),
            length <= 4 ? 1 : 0,
            fits,
            agreement - 1,
            readings > 1 ? 1 : 0
        };
    }

    private static double logit(double p) {
        double within = Math.max(1e-4, Math.min(1 - 1e-4, p));
        return Math.log(within / (1 - within)) / 2;
    }
}
