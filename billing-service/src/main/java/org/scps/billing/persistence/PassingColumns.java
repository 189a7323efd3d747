package org.scps.billing.persistence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.scps.events.Passing;

/** An entry or exit, as told to others. */
@Embeddable
class PassingColumns {

    private UUID passageId;
    private String laneId;
    private Instant at;
    private String plateAsRead;
    private Double readConfidence;
    private String imageKey;
    private String cropKey;

    static PassingColumns of(Passing passing) {
        if (passing == null) {
            return null;
        }
        PassingColumns columns = new PassingColumns();
        columns.passageId = passing.passageId();
        columns.laneId = passing.laneId();
        columns.at = passing.at();
        columns.plateAsRead = passing.plateAsRead();
        columns.readConfidence = passing.readConfidence();
        columns.imageKey = passing.imageKey();
        columns.cropKey = passing.cropKey();
        return columns;
    }

    Passing toPassing() {
        return new Passing(passageId, laneId, at, plateAsRead, readConfidence, imageKey, cropKey);
    }
}
