package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/**
 * A passage as other services see it.
 *
 * @param direction null while the lane is not known
 * @param plateAsRead what recognition read; null when nothing legible was seen
 * @param plate acted on; null when nobody knows it
 * @param corrected a person gave or confirmed the plate
 * @param dismissed a person said that it does not count
 * @param clockWrong the camera's clock was wrong, so {@code at} is
 */
record PassageView(
        UUID passageId,
        String facilityId,
        String laneId,
        LaneDirection direction,
        Instant at,
        int revision,
        String plateAsRead,
        String plate,
        String region,
        double readConfidence,
        ReadBand band,
        List<PlateCandidate> candidates,
        String imageKey,
        String cropKey,
        boolean corrected,
        boolean dismissed,
        boolean clockWrong) {

    static PassageView of(Passage passage) {
        Reading reading = passage.reading();
        return new PassageView(
                passage.passageId(),
                passage.facilityId(),
                passage.laneId(),
                passage.direction(),
                passage.at(),
                passage.revision(),
                reading.plate(),
                passage.plate(),
                reading.region(),
                reading.readConfidence(),
                reading.band(),
                reading.candidates(),
                reading.imageKey(),
                reading.cropKey(),
                passage.correctedPlate() != null,
                passage.dismissed(),
                passage.clockWrong());
    }
}
