package org.scps.recognition.plate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.scps.events.BoundingBox;
import org.scps.events.PlateCandidate;
import org.scps.events.Point;
import org.scps.events.ReadBand;

/**
 * A picture and what was read in it, in the form of {@code ./scps read --json} and of the REST answer. Places are in pixels
 * of the file as stored.
 *
 * @param image name as given; null over REST
 * @param plates best first
 * @param millis decoding, detecting and reading, milliseconds
 * @param error why the picture could not be read, or not wholly; absent when all went well
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReadLine(
        String image,
        int width,
        int height,
        List<Plate> plates,
        double millis,
        String modelVersion,
        @JsonInclude(JsonInclude.Include.NON_NULL) String error) {

    static final String TRUNCATED = "the file is truncated: it ends before its picture does";

    /**
     * @param text A–Z and 0–9; empty when no character was seen
     * @param confidence that the whole text is right, 0–1
     * @param detectionConfidence that this is a plate, 0–1
     * @param region issuing country or state; null when not evident
     * @param box x, y, width, height
     * @param corners x, y of top left, top right, bottom right, bottom left
     */
    public record Plate(
            String text,
            double confidence,
            double detectionConfidence,
            String region,
            double[] box,
            double[][] corners,
            List<PlateCandidate> candidates,
            ReadBand band) {

        static Plate of(PlateReading reading) {
            BoundingBox box = reading.detection().box();
            return new Plate(
                    reading.text(),
                    rounded(reading.readConfidence(), 4),
                    rounded(reading.detection().detectionConfidence(), 4),
                    reading.region(),
                    new double[] {
                        rounded(box.x(), 1), rounded(box.y(), 1), rounded(box.width(), 1), rounded(box.height(), 1)
                    },
                    reading.detection().corners().corners().stream()
                            .map(Plate::place)
                            .toArray(double[][]::new),
                    reading.candidates().stream()
                            .map(c -> new PlateCandidate(c.text(), rounded(c.confidence(), 4)))
                            .toList(),
                    reading.band());
        }

        private static double[] place(Point point) {
            return new double[] {rounded(point.x(), 1), rounded(point.y(), 1)};
        }
    }

    /** What was read. */
    public static ReadLine of(String image, Recognition recognition) {
        return new ReadLine(
                image,
                recognition.width(),
                recognition.height(),
                recognition.plates().stream().map(Plate::of).toList(),
                rounded(recognition.stages().millis(), 2),
                recognition.modelVersion(),
                recognition.complete() ? null : TRUNCATED);
    }

    /** Why nothing could be read. */
    public static ReadLine failed(String image, String error, String modelVersion) {
        return new ReadLine(image, 0, 0, List.of(), 0, modelVersion, error);
    }

    private static double rounded(double value, int digits) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
