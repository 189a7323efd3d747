package org.scps.billing.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.events.ChargeState;

/**
 * What a driver objects to, and the answer.
 *
 * @param words the driver's own; null for none
 * @param openedBy account name, or {@code guest}
 * @param answerBy when it counts as upheld if nobody has answered
 * @param stateBefore of the charge, before it was frozen
 * @param answeredBy null while open, as {@code answeredAt} and {@code answer}
 */
public record Dispute(
        UUID disputeId,
        UUID sessionId,
        UUID chargeId,
        String facilityId,
        DisputeReason reason,
        String words,
        String openedBy,
        Instant openedAt,
        Instant answerBy,
        ChargeState stateBefore,
        DisputeState state,
        String answeredBy,
        Instant answeredAt,
        String answer) {

    static Dispute opened(
            Session session, Charge frozen, DisputeReason reason, String words, Actor by, Duration toAnswer) {
        return new Dispute(
                UUID.randomUUID(),
                session.sessionId(),
                frozen.chargeId(),
                session.facilityId(),
                reason,
                words,
                by.name(),
                by.at(),
                by.at().plus(toAnswer),
                frozen.state(),
                DisputeState.OPEN,
                null,
                null,
                null);
    }

    public boolean open() {
        return state == DisputeState.OPEN;
    }

    Dispute answered(DisputeState outcome, String reply, Actor by) {
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
                outcome,
                by.name(),
                by.at(),
                reply);
    }
}
