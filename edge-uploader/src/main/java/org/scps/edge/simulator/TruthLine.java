package org.scps.edge.simulator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the journal says of a passage before its first frame is let out.
 *
 * @param passage number, from 0, without gaps
 * @param car number; an entry and an exit of the same car are one stay
 * @param plate the car's true plate
 * @param shown what the camera could read here; null when mud covers it
 * @param capturedAt of the first frame
 * @param frames how many there are
 * @param broken what is wrong with the car's visit on purpose, at the entry and at the exit alike; null when nothing is
 * @param plannedStaySeconds between entry and exit
 */
record TruthLine(
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
        Defect broken,
        long plannedStaySeconds) {}
