package org.scps.billing.payment;

/** What a provider says to a payment. */
public sealed interface ProviderAnswer {

    /** @param reference the provider's own id of the payment */
    record Accepted(String reference) implements ProviderAnswer {}

    /** @param reason for people */
    record Declined(String reason) implements ProviderAnswer {}

    /**
     * The driver has to go to a page first: to confirm with the bank, or to enter a card.
     *
     * @param reference the provider's own id of the payment so far
     * @param url of the page
     */
    record ActionNeeded(String reference, String url) implements ProviderAnswer {}
}
