package org.scps.billing.session;

import java.util.List;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/**
 * What recognition read in one passage, never changed by people.
 *
 * @param plate null when nothing legible was seen
 * @param region issuing country or state; null when not evident
 * @param readConfidence 0–1
 * @param candidates best first
 * @param characterConfidences one per character of {@code plate}, 0–1; empty when not known
 * @param imageKey the frame in the image store
 * @param cropKey the straightened plate in the image store; null when no plate was found
 */
public record Reading(
        String plate,
        String region,
        double readConfidence,
        ReadBand band,
        List<PlateCandidate> candidates,
        List<Double> characterConfidences,
        String imageKey,
        String cropKey) {

    public Reading {
        candidates = List.copyOf(candidates);
        characterConfidences = List.copyOf(characterConfidences);
    }
}
