package org.scps.recognition.ocr;

import java.util.List;
import java.util.Map;
import org.scps.events.PlateCandidate;

/**
 * What the reader makes of one plate, before any knowledge of formats.
 *
 * @param candidates likeliest first, their confidences sum to at most 1; empty when no character was seen
 * @param regions probability of each issuing country or state; empty when the reader does not tell
 */
public record Reading(List<PlateCandidate> candidates, Map<String, Double> regions) {

    public Reading {
        candidates = List.copyOf(candidates);
        regions = Map.copyOf(regions);
    }

    /** Confidence of the likeliest text, 0–1; 0 when no character was seen. */
    public double confidence() {
        return candidates.isEmpty() ? 0 : candidates.get(0).confidence();
    }
}
