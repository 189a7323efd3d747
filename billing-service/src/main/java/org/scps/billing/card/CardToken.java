package org.scps.billing.card;

/**
 * What names a card at the payment provider.
 *
 * @param customer the provider's id of the account
 * @param method the provider's id of the card
 */
public record CardToken(String customer, String method) {}
