package org.scps.billing.payment;

/** What a provider says to a payment. */
public sealed interface ProviderAnswer {

    /** @param reference the provider's own id of the payment */
    record Accepted(String reference) implements ProviderAnswer {}

    /** @param reason for people */
    record Declined(String reason) implements ProviderAnswer {}
}
