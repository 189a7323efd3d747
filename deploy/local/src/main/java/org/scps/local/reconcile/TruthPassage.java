package org.scps.local.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One car passing one lane, as the simulator knows it.
 *
 * @param passage counts the passages of the simulator, from 0 or 1
 * @param car the same for entry and exit of one visit
 * @param plate the car's true plate
 * @param shown what the camera could read; null when nothing legible was to be seen
 * @param capturedAt of its first frame, in the simulator's time
 * @param drawnAt wall clock when its last frame was handed over; null when not told
 * @param broken null, or how it was spoilt on purpose: MISREAD, UNREADABLE, PASS_THROUGH, MISSED_EXIT
 */
public record TruthPassage(
        int passage,
        int car,
        UUID burstId,
        String facilityId,
        String laneId,
        String direction,
        String plate,
        String shown,
        String region,
        Instant capturedAt,
        int frames,
        List<UUID> frameIds,
        Instant drawnAt,
        String broken,
        Long plannedStaySeconds) {

    public TruthPassage {
        frameIds = frameIds == null ? List.of() : List.copyOf(frameIds);
    }

    boolean isEntry() {
        return "ENTRY".equals(direction);
    }

    /** Spoilt on purpose; driving straight through is not: that stay is an ordinary, free one. */
    boolean isSpoilt() {
        return broken != null && !broken.equals("PASS_THROUGH");
    }
}
