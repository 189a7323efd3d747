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
 * @param corrected a person gave or confirmed the plate
 * @param dismissed a person said that it does not count
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
        boolean corrected,
        boolean dismissed) {

    public Passage {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }
}
