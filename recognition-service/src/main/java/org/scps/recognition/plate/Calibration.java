package org.scps.recognition.plate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.scps.events.PlateCandidate;

/**
 * How often reads with such evidence turned out right: a logistic regression, fitted by {@code ./scps bench calibrate} on
 * plates that no model was trained with, and kept as data.
 *
 * @param about what it was fitted on
 * @param modelVersion the models it was fitted for
 * @param bias of the sum
 * @param weights one for each of {@link Evidence#FEATURES}; a feature without one counts nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Calibration(String about, String modelVersion, double bias, Map<String, Double> weights) {

    private static final String FILE = "/read-calibration.json";

    public Calibration {
        weights = Map.copyOf(weights);
        if (!Evidence.FEATURES.containsAll(weights.keySet())) {
            throw new IllegalArgumentException(FILE + " weighs what nobody measures: " + weights.keySet());
        }
    }

    /** The one that ships in the jar. */
    public static Calibration bundled() {
        try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(in, Calibration.class);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + FILE, e);
        }
    }

    /** How likely the best text is right, 0–1. */
    public double probability(Evidence evidence) {
        double[] features = evidence.features();
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            sum += weights.getOrDefault(Evidence.FEATURES.get(i), 0.0) * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * The same texts in the same order, the first with its measured probability, the others sharing what it leaves.
     */
    List<PlateCandidate> tell(List<PlateCandidate> candidates, Evidence evidence) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        double told = probability(evidence);
        double left = 1 - candidates.get(0).confidence();
        double scale = left > 1e-9 ? (1 - told) / left : 0;
        return java.util.stream.IntStream.range(0, candidates.size())
                .mapToObj(i -> {
                    PlateCandidate candidate = candidates.get(i);
                    double confidence = i == 0 ? told : Math.min(told, candidate.confidence() * scale);
                    return new PlateCandidate(candidate.text(), confidence);
                })
                .toList();
    }
}
