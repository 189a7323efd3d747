package org.scps.billing.rest;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.Payment;

record PaymentView(
        UUID paymentId,
        UUID sessionId,
        MoneyView amount,
        String provider,
        String providerReference,
        Instant settledAt,
        String receiptNumber) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.paymentId(),
                payment.sessionId(),
                MoneyView.of(payment.amount()),
                payment.provider(),
                payment.providerReference(),
                payment.answeredAt(),
                payment.receiptNumber());
    }
}
