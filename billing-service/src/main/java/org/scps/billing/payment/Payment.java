package org.scps.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.events.Money;

/**
 * One attempt to settle a charge. Stored as pending before the provider is asked, so that after a crash the same question
 * is asked again under the same key.
 *
 * @param idempotencyKey the client's; the provider gets the {@code paymentId} as its key
 * @param providerReference null unless settled, as {@code receiptNumber}
 * @param declineReason null unless declined
 * @param answeredAt null while pending
 */
public record Payment(
        UUID paymentId,
        UUID chargeId,
        UUID sessionId,
        String facilityId,
        String idempotencyKey,
        String method,
        String provider,
        Money amount,
        PaymentState state,
        String providerReference,
        String receiptNumber,
        String declineReason,
        Instant startedAt,
        Instant answeredAt) {

    static Payment pending(
            Session session, Charge due, String idempotencyKey, String method, String provider, Instant now) {
        return new Payment(
                UUID.randomUUID(),
                due.chargeId(),
                session.sessionId(),
                session.facilityId(),
                idempotencyKey,
                method,
                provider,
                due.total(),
                PaymentState.PENDING,
                null,
                null,
                null,
                now,
                null);
    }

    PaymentRequest request() {
        return new PaymentRequest(paymentId.toString(), amount, method);
    }

    Payment settled(String reference, String receipt, Instant at) {
        return answered(PaymentState.SETTLED, reference, receipt, null, at);
    }

    Payment declined(String reason, Instant at) {
        return answered(PaymentState.DECLINED, null, null, reason, at);
    }

    private Payment answered(PaymentState next, String reference, String receipt, String reason, Instant at) {
        return new Payment(
                paymentId,
                chargeId,
                sessionId,
                facilityId,
                idempotencyKey,
                method,
                provider,
                amount,
                next,
                reference,
                receipt,
                reason,
                startedAt,
                at);
    }
}
