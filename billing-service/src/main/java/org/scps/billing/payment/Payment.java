package org.scps.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.card.CardToken;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.events.Money;

/**
 * One attempt to settle a charge. Stored as pending before the provider is asked, so that after a crash the same question
 * is asked again under the same key.
 *
 * @param idempotencyKey the client's; the provider gets the {@code paymentId} as its key
 * @param part 1, and higher for the rest after a correction of a paid charge
 * @param amount what was due when it began
 * @param providerReference null until the provider gave one
 * @param receiptNumber null unless settled
 * @param declineReason null unless declined
 * @param actionUrl where the driver confirms the payment; null unless the provider asks for that
 * @param answeredAt null while pending
 * @param cardId null unless it is paid with a card on file
 * @param unattended the driver was not there to confirm anything
 * @param returnUrl where the provider sends the driver afterwards; null when there is no page to come back to
 * @param inside begun while the vehicle was inside: pays for leaving at {@code startedAt}
 */
public record Payment(
        UUID paymentId,
        UUID chargeId,
        int part,
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
        String actionUrl,
        Instant startedAt,
        Instant answeredAt,
        UUID cardId,
        boolean unattended,
        String returnUrl,
        boolean inside) {

    static Payment pending(PayWish wish, Session session, Charge due, int part, String provider, Instant now) {
        return new Payment(
                UUID.randomUUID(),
                due.chargeId(),
                part,
                session.sessionId(),
                session.facilityId(),
                wish.idempotencyKey(),
                wish.method(),
                provider,
                due.due(),
                PaymentState.PENDING,
                null,
                null,
                null,
                null,
                now,
                null,
                wish.cardId(),
                wish.unattended(),
                wish.returnUrl(),
                session.inside());
    }

    /** @param card null unless it is paid with a card on file */
    PaymentRequest request(CardToken card) {
        return new PaymentRequest(paymentId.toString(), amount, method, card, unattended, returnUrl, startedAt);
    }

    /** The provider was asked, or waits for the driver. */
    public boolean underWay() {
        return state == PaymentState.PENDING || state == PaymentState.ACTION_NEEDED;
    }

    Payment settled(String reference, String receipt, Instant at) {
        return answered(PaymentState.SETTLED, reference, receipt, null, null, at);
    }

    Payment declined(String reason, Instant at) {
        return answered(PaymentState.DECLINED, providerReference, null, reason, null, at);
    }

    Payment waitingForDriver(String reference, String url) {
        return answered(PaymentState.ACTION_NEEDED, reference, null, null, url, null);
    }

    private Payment answered(
            PaymentState next, String reference, String receipt, String reason, String url, Instant at) {
        return new Payment(
                paymentId,
                chargeId,
                part,
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
                url,
                startedAt,
                at,
                cardId,
                unattended,
                returnUrl,
                inside);
    }
}
