package org.scps.billing.rest;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentState;

/**
 * @param state {@code ACTION_NEEDED} while the driver has to go to {@code actionUrl}
 * @param settledAt when it was answered; null while it is not
 * @param declineReason null unless declined
 */
record PaymentView(
        UUID paymentId,
        UUID sessionId,
        MoneyView amount,
        String provider,
        String providerReference,
        Instant settledAt,
        String receiptNumber,
        PaymentState state,
        String actionUrl,
        String declineReason) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.paymentId(),
                payment.sessionId(),
                MoneyView.of(payment.amount()),
                payment.provider(),
                payment.providerReference(),
                payment.answeredAt(),
                payment.receiptNumber(),
                payment.state(),
                payment.actionUrl(),
                payment.declineReason());
    }
}
