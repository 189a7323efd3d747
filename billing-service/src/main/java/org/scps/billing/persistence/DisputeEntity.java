package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.dispute.Dispute;
import org.scps.billing.dispute.DisputeReason;
import org.scps.billing.dispute.DisputeState;
import org.scps.events.ChargeState;

@Entity
@Table(name = "dispute")
class DisputeEntity {

    @Id
    private UUID disputeId;

    private UUID sessionId;
    private UUID chargeId;
    private String facilityId;

    @Enumerated(EnumType.STRING)
    private DisputeReason reason;

    private String words;
    private String openedBy;
    private Instant openedAt;
    private Instant answerBy;

    @Enumerated(EnumType.STRING)
    private ChargeState stateBefore;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private String answeredBy;
    private Instant answeredAt;
    private String answer;

    void take(Dispute dispute) {
        disputeId = dispute.disputeId();
        sessionId = dispute.sessionId();
        chargeId = dispute.chargeId();
        facilityId = dispute.facilityId();
        reason = dispute.reason();
        words = dispute.words();
        openedBy = dispute.openedBy();
        openedAt = dispute.openedAt();
        answerBy = dispute.answerBy();
        stateBefore = dispute.stateBefore();
        state = dispute.state();
        answeredBy = dispute.answeredBy();
        answeredAt = dispute.answeredAt();
        answer = dispute.answer();
    }

    Dispute toDispute() {
        return new Dispute(
                disputeId,
                sessionId,
                chargeId,
                facilityId,
                reason,
                words,
                openedBy,
                openedAt,
                answerBy,
                stateBefore,
                state,
                answeredBy,
                answeredAt,
                answer);
    }
}
