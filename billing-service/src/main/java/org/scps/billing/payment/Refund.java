package org.scps.billing.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.events.Money;

/**
 * Money on its way back to a driver. Stored as pending before the provider is asked, as a payment is.
 *
 * @param idempotencyKey of whoever wants it; the provider gets the {@code refundId} as its key
 * @param wanted what was asked for in all; null for everything that is left
 * @param amount of this refund, a part of it when several payments give
 * @param requestedBy account name, or {@code system}
 * @param providerReference null until the provider gave one
 * @param failure for people; null unless failed
 * @param answeredAt null while pending
 */
public record Refund(
        UUID refundId,
        UUID paymentId,
        UUID chargeId,
        UUID sessionId,
        String facilityId,
        String idempotencyKey,
        RefundKind kind,
        BigDecimal wanted,
        Money amount,
        String reason,
        String requestedBy,
        Instant requestedAt,
        RefundState state,
        String provider,
        String providerReference,
        String failure,
        Instant answeredAt) {

    static Refund pending(Payment payment, RefundWish wish, RefundKind kind, BigDecimal amount, Actor actor) {
        return new Refund(
                UUID.randomUUID(),
                payment.paymentId(),
                payment.chargeId(),
                payment.sessionId(),
                payment.facilityId(),
                wish.idempotencyKey(),
                kind,
                wish.amount(),
                inCoins(amount, payment.amount()),
                wish.reason(),
                actor.name(),
                actor.at(),
                RefundState.PENDING,
                payment.provider(),
                null,
                null,
                null);
    }

    /** As many decimals as the payment had: 500 JPY, not 5E+2. */
    private static Money inCoins(BigDecimal amount, Money paid) {
        int decimals = Math.max(amount.scale(), Math.max(0, paid.amount().scale()));
        return new Money(amount.setScale(decimals), paid.currency());
    }

    boolean answers(RefundWish wish) {
        boolean sameAmount =
                wanted == null ? wish.amount() == null : wish.amount() != null && wanted.compareTo(wish.amount()) == 0;
        return sameAmount && reason.equals(wish.reason());
    }

    Refund succeeded(String reference, Instant at) {
        return answered(RefundState.SUCCEEDED, reference, null, at);
    }

    Refund failed(String why, Instant at) {
        return answered(RefundState.FAILED, null, why, at);
    }

    private Refund answered(RefundState next, String reference, String why, Instant at) {
        return new Refund(
                refundId,
                paymentId,
                chargeId,
                sessionId,
                facilityId,
                idempotencyKey,
                kind,
                wanted,
                amount,
                reason,
                requestedBy,
                requestedAt,
                next,
                provider,
                reference,
                why,
                at);
    }
}
