package org.scps.billing.payment;

/** What became of a wish to pay. */
public sealed interface PaymentOutcome {

    /** @param repeat true when the same request had been answered before */
    record Settled(Payment payment, boolean repeat) implements PaymentOutcome {}

    record Declined(Payment payment) implements PaymentOutcome {}

    /** The driver has to go to the provider's page, named by the payment. */
    record ActionNeeded(Payment payment) implements PaymentOutcome {}

    /** Nothing to pay, not yet, or not any more. */
    record NotDue(String why) implements PaymentOutcome {}

    /** The key was used for something else. */
    record KeyReused() implements PaymentOutcome {}

    record NoSuchSession() implements PaymentOutcome {}

    /** The provider did not answer; it will be asked again under the same key. */
    record Unanswered() implements PaymentOutcome {}
}
