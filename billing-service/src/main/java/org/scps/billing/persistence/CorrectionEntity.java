package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Decision;

@Entity
@Table(name = "correction")
class CorrectionEntity {

    @Id
    private UUID correctionId;

    private UUID passageId;
    private Instant correctedAt;
    private String correctedBy;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String fromPlate;
    private String toPlate;
    private UUID sessionId;

    static CorrectionEntity of(Correction correction) {
        CorrectionEntity entity = new CorrectionEntity();
        entity.correctionId = correction.correctionId();
        entity.passageId = correction.passageId();
        entity.correctedAt = correction.at();
        entity.correctedBy = correction.by();
        entity.decision = correction.decision();
        entity.fromPlate = correction.fromPlate();
        entity.toPlate = correction.toPlate();
        entity.sessionId = correction.sessionId();
        return entity;
    }

    Correction toCorrection() {
        return new Correction(
                correctionId, passageId, correctedAt, correctedBy, decision, fromPlate, toPlate, sessionId);
    }
}
