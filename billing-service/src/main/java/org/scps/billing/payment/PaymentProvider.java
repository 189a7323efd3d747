package org.scps.billing.payment;

/** Somebody who moves the money. */
public interface PaymentProvider {

    /** Short name, kept with every payment, such as {@code sandbox}. */
    String name();

    /** Tells whether the provider knows a way to pay. */
    boolean knows(String method);

    /**
     * Asks for a payment. The same idempotency key always leads to the same answer and to at most one payment, however
     * often it is asked.
     *
     * @throws RuntimeException when the provider cannot be reached; whether it has paid is then unknown until it is asked
     *     again
     */
    ProviderAnswer pay(PaymentRequest request);

    /**
     * Asks to give money of a payment back. Repeats are safe as with a payment.
     *
     * @throws RuntimeException when the provider cannot be reached; whether it has given back is then unknown until it is
     *     asked again
     */
    RefundAnswer refund(RefundRequest request);
}
