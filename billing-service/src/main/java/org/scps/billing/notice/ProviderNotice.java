package org.scps.billing.notice;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.events.Money;

/** What a provider tells by itself. */
public sealed interface ProviderNotice {

    record PaymentTold(UUID paymentId, ProviderAnswer answer) implements ProviderNotice {}

    /** The driver is done with the provider's page for a new card. */
    record CardEntered(UUID setupId) implements ProviderNotice {}

    /**
     * The driver's bank takes money back, or has decided about it.
     *
     * @param reference the provider's id of it
     * @param paymentReference the provider's id of the payment
     * @param reason in the provider's words
     * @param answerBy until when the operator can answer it at the provider; null when it does not say
     */
    record Chargeback(
            String reference, String paymentReference, Money amount, String reason, State state, Instant answerBy)
            implements ProviderNotice {

        public Chargeback(String reference, String paymentReference, Money amount, String reason, State state) {
            this(reference, paymentReference, amount, reason, state, null);
        }

        /** Where it stands. */
        public enum State {
            OPEN,
            /** The money is back with the operator. */
            WON,
            /** The driver keeps it. */
            LOST
        }
    }

    /**
     * Money went back to a driver that nobody here had asked for, as from the provider's own pages.
     *
     * @param reference the provider's id of it
     * @param paymentReference the provider's id of the payment
     */
    record RefundedOutside(String reference, String paymentReference, Money amount) implements ProviderNotice {}

    /** A refund that the provider had taken on did not reach the driver. */
    record RefundFailed(String reference, String reason) implements ProviderNotice {}

    /** None of ours. */
    record Nothing() implements ProviderNotice {}
}
