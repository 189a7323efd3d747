package org.scps.recognition.plate;

import java.util.List;
import org.scps.recognition.detection.PlateDetection;

/**
 * Which plate of a picture comes first. The lane's own car is the near one, so that its plate is the large one: the tall one,
 * since a line of other writing is often wider than any plate. Glimpses of such writing come after everything that could be a
 * plate.
 */
record Ranking(double tallest) {

    private static final int FEWEST_CHARACTERS = 3;

    static Ranking of(List<PlateDetection> plates) {
        return new Ranking(
                plates.stream().mapToDouble(p -> p.corners().height()).max().orElse(1));
    }

    double rank(PlateReading plate) {
        return rank(plate.detection(), plate.text(), plate.readConfidence());
    }

    double rank(PlateDetection plate, String text, double confidence) {
        double rank = best(plate) * confidence;
        return text.length() < FEWEST_CHARACTERS ? rank - 1 : rank;
    }

    /** The rank of a plate that is read without any doubt. */
    double best(PlateDetection plate) {
        return plate.detectionConfidence() * Math.sqrt(plate.corners().height() / tallest);
    }
}
