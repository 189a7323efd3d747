package org.scps.portal.upstream;

import java.util.List;
import org.scps.events.PlateCandidate;

/**
 * What recognition sees in one photo.
 *
 * @param width pixels
 * @param height pixels
 * @param millis time the reading took
 * @param error what is wrong with the photo; null when all went well
 */
public record PhotoRead(int width, int height, List<Plate> plates, Double millis, String modelVersion, String error) {

    public PhotoRead {
        plates = plates == null ? List.of() : List.copyOf(plates);
    }

    /**
     * One plate.
     *
     * @param box x, y, width, height in pixels
     * @param corners top left, top right, bottom right, bottom left in pixels
     */
    public record Plate(
            String text,
            Double confidence,
            Double detectionConfidence,
            String region,
            List<Double> box,
            List<List<Double>> corners,
            List<PlateCandidate> candidates,
            String band) {}
}
