package org.scps.billing.payment;

/** What a provider says to a refund. */
public sealed interface RefundAnswer {

    /** @param reference the provider's own id of the refund */
    record Accepted(String reference) implements RefundAnswer {}

    /** @param reason for people */
    record Refused(String reason) implements RefundAnswer {}
}
