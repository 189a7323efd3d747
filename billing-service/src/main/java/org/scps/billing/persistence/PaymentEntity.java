package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentState;
import org.scps.events.Money;

@Entity
@Table(name = "payment")
class PaymentEntity {

    @Id
    private UUID paymentId;

    private UUID chargeId;
    private int part;
    private UUID sessionId;
    private String facilityId;
    private String idempotencyKey;
    private String method;
    private String provider;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private String providerReference;
    private String receiptNumber;
    private String declineReason;
    private String actionUrl;
    private Instant startedAt;
    private Instant answeredAt;
    private UUID cardId;
    private boolean unattended;
    private String returnUrl;
    private boolean inside;

    void take(Payment payment) {
        paymentId = payment.paymentId();
        chargeId = payment.chargeId();
        part = payment.part();
        sessionId = payment.sessionId();
        facilityId = payment.facilityId();
        idempotencyKey = payment.idempotencyKey();
        method = payment.method();
        provider = payment.provider();
        amount = payment.amount().amount();
        currency = payment.amount().currency();
        state = payment.state();
        providerReference = payment.providerReference();
        receiptNumber = payment.receiptNumber();
        declineReason = payment.declineReason();
        actionUrl = payment.actionUrl();
        startedAt = payment.startedAt();
        answeredAt = payment.answeredAt();
        cardId = payment.cardId();
        unattended = payment.unattended();
        returnUrl = payment.returnUrl();
        inside = payment.inside();
    }

    Payment toPayment() {
        return new Payment(
                paymentId,
                chargeId,
                part,
                sessionId,
                facilityId,
                idempotencyKey,
                method,
                provider,
                new Money(amount, currency),
                state,
                providerReference,
                receiptNumber,
                declineReason,
                actionUrl,
                startedAt,
                answeredAt,
                cardId,
                unattended,
                returnUrl,
                inside);
    }
}
