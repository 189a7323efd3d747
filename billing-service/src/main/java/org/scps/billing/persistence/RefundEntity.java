package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.Refund;
import org.scps.billing.payment.RefundKind;
import org.scps.billing.payment.RefundState;
import org.scps.events.Money;

@Entity
@Table(name = "refund")
class RefundEntity {

    @Id
    private UUID refundId;

    private UUID paymentId;
    private UUID chargeId;
    private UUID sessionId;
    private String facilityId;
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private RefundKind kind;

    private BigDecimal wanted;
    private BigDecimal amount;
    private String currency;
    private String reason;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private String provider;
    private String providerReference;
    private String failure;
    private Instant answeredAt;

    void take(Refund refund) {
        refundId = refund.refundId();
        paymentId = refund.paymentId();
        chargeId = refund.chargeId();
        sessionId = refund.sessionId();
        facilityId = refund.facilityId();
        idempotencyKey = refund.idempotencyKey();
        kind = refund.kind();
        wanted = refund.wanted();
        amount = refund.amount().amount();
        currency = refund.amount().currency();
        reason = refund.reason();
        requestedBy = refund.requestedBy();
        requestedAt = refund.requestedAt();
        state = refund.state();
        provider = refund.provider();
        providerReference = refund.providerReference();
        failure = refund.failure();
        answeredAt = refund.answeredAt();
    }

    Refund toRefund() {
        return new Refund(
                refundId,
                paymentId,
                chargeId,
                sessionId,
                facilityId,
                idempotencyKey,
                kind,
                wanted,
                new Money(amount, currency),
                reason,
                requestedBy,
                requestedAt,
                state,
                provider,
                providerReference,
                failure,
                answeredAt);
    }
}
