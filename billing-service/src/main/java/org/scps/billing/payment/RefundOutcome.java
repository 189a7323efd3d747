package org.scps.billing.payment;

import java.util.List;

/** What became of a wish for a refund. */
public sealed interface RefundOutcome {

    /**
     * @param refunds one for each payment that money was taken from
     * @param repeat true when the same request had been answered before
     */
    record Refunded(List<Refund> refunds, boolean repeat) implements RefundOutcome {}

    /** The provider refused, for example because the card is closed. */
    record Failed(Refund refund) implements RefundOutcome {}

    /** Nothing to give back, or not as much, or not now. */
    record NotRefundable(String why) implements RefundOutcome {}

    record KeyReused() implements RefundOutcome {}

    record NoSuchSession() implements RefundOutcome {}

    /** The provider did not answer; it will be asked again under the same key. */
    record Unanswered() implements RefundOutcome {}
}
