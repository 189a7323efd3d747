package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/**
 * One vehicle passing one lane.
 *
 * @param plateAsRead what recognition read; null when nothing was legible
 * @param plate after corrections
 * @param history corrections, oldest first; empty in lists
 */
public record Passage(
        UUID passageId,
        String facilityId,
        String laneId,
        LaneDirection direction,
        Instant at,
        String plateAsRead,
        String plate,
        Double readConfidence,
        ReadBand band,
        String region,
        List<PlateCandidate> candidates,
        String imageKey,
        String cropKey,
        List<Correction> history) {

    public Passage {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        history = history == null ? List.of() : List.copyOf(history);
    }

    public boolean corrected() {
        return plate != null && !plate.equals(plateAsRead);
    }
}
