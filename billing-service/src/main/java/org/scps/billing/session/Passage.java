package org.scps.billing.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.scps.events.LaneDirection;
import org.scps.events.Passing;
import org.scps.events.ReadBand;

/**
 * One vehicle passed one lane: what was read, and what people made of it.
 *
 * @param direction of the lane when the vehicle passed; null while the facility has not told us of the lane
 * @param at capture time of the passage's first frame
 * @param revision of the reading, the highest seen
 * @param burstId correlation id
 * @param correctedPlate what a person said the plate is; null when nobody did
 * @param dismissed a person said that this passage does not count
 * @param clockWrong the clock of the camera was wrong when it captured this, so {@code at} is
 */
public record Passage(
        UUID passageId,
        String facilityId,
        String laneId,
        LaneDirection direction,
        Instant at,
        int revision,
        UUID burstId,
        Reading reading,
        String correctedPlate,
        boolean dismissed,
        boolean clockWrong) {

    /** In the order in which they happened; ids and directions settle what happened at once. */
    public static final Comparator<Passage> BY_TIME = Comparator.comparing(Passage::at)
            .thenComparing(p -> p.direction().name())
            .thenComparing(p -> p.passageId().toString());

    /** The plate to act on; null when nobody knows it. */
    public String plate() {
        if (correctedPlate != null) {
            return correctedPlate;
        }
        return reading.band() == ReadBand.REJECT ? null : reading.plate();
    }

    /** The plate whose timeline this passage belongs to; null when it belongs to none. */
    public String timelinePlate() {
        return dismissed || direction == null ? null : plate();
    }

    /** False while a person should look at the read before anyone is charged. */
    public boolean certain() {
        return correctedPlate != null || reading.band() == ReadBand.ACCEPT;
    }

    /** A vehicle passed and nobody knows which. */
    public boolean nameless() {
        return !dismissed && direction != null && plate() == null;
    }

    public Passing passing() {
        return new Passing(
                passageId,
                laneId,
                at,
                reading.plate(),
                reading.readConfidence(),
                reading.imageKey(),
                reading.cropKey());
    }

    public Passage corrected(String plate) {
        return new Passage(
                passageId, facilityId, laneId, direction, at, revision, burstId, reading, plate, false, clockWrong);
    }

    public Passage withoutCount() {
        return new Passage(
                passageId,
                facilityId,
                laneId,
                direction,
                at,
                revision,
                burstId,
                reading,
                correctedPlate,
                true,
                clockWrong);
    }

    public Passage in(LaneDirection known) {
        return new Passage(
                passageId,
                facilityId,
                laneId,
                known,
                at,
                revision,
                burstId,
                reading,
                correctedPlate,
                dismissed,
                clockWrong);
    }

    /** The same passage after recognition looked at more frames; what people said of it stands. */
    Passage readAgain(Passage newer) {
        return new Passage(
                passageId,
                facilityId,
                laneId,
                direction,
                newer.at,
                newer.revision,
                newer.burstId,
                newer.reading,
                correctedPlate,
                dismissed,
                clockWrong || newer.clockWrong);
    }
}
