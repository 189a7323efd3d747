package org.scps.portal.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scps.events.PlateCandidate;

/**
 * What recognition sees in one photo.
 *
 * @param width pixels
 * @param height pixels
 * @param millis time the reading took
 */
public record PhotoRead(int width, int height, List<Plate> plates, JsonNode millis, String modelVersion) {

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
