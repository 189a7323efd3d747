package org.scps.billing.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who moves the money. */
public interface PaymentProvider {

    /** Short name, kept with every payment, such as {@code sandbox}. */
    String name();

    /** False when it only pretends. */
    boolean movesMoney();

    /** How a driver can pay without a card on file, the usual way first. */
    List<PaymentWay> ways();

    /** Tells whether the provider knows a way to pay. */
    default boolean knows(String method) {
        return ways().stream().anyMatch(way -> way.method().equals(method));
    }

    /**
     * Asks for a payment. The same idempotency key always leads to the same answer and to at most one payment, however
     * often it is asked. An unattended one that the bank wants confirmed is declined.
     *
     * @throws RuntimeException when the provider cannot be reached; whether it has paid is then unknown until it is asked
     *     again
     */
    ProviderAnswer pay(PaymentRequest request);

    /**
     * How a payment stands for which the driver was sent to a page.
     *
     * @param reference as in {@link ProviderAnswer.ActionNeeded}
     * @return {@code ActionNeeded} while the driver is not done
     * @throws RuntimeException when the provider cannot be reached
     */
    ProviderAnswer progress(PaymentRequest request, String reference);

    /**
     * Gives up a payment for which the driver was sent to a page, unless it has succeeded meanwhile.
     *
     * @return never {@code ActionNeeded}: after this no money can move any more
     * @throws RuntimeException when the provider cannot be reached
     */
    ProviderAnswer cancel(PaymentRequest request, String reference);

    /**
     * Asks to give money of a payment back. Repeats are safe as with a payment.
     *
     * @throws RuntimeException when the provider cannot be reached; whether it has given back is then unknown until it is
     *     asked again
     */
    RefundAnswer refund(RefundRequest request);

    /** An answer that came without being asked for. */
    record Report(UUID paymentId, ProviderAnswer answer) {}

    /** Answers since the last call, of a provider that has no other way to tell them. */
    default Optional<Report> nextReport() {
        return Optional.empty();
    }
}
