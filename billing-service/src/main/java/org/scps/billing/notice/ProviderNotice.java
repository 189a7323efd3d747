package org.scps.billing.notice;

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
     */
    record Chargeback(String reference, String paymentReference, Money amount, String reason, State state)
            implements ProviderNotice {

        /** Where it stands. */
        public enum State {
            OPEN,
            /** The money is back with the operator. */
            WON,
            /** The driver keeps it. */
            LOST
        }
    }

    /** A refund that the provider had taken on did not reach the driver. */
    record RefundFailed(String reference, String reason) implements ProviderNotice {}

    /** None of ours. */
    record Nothing() implements ProviderNotice {}
}
