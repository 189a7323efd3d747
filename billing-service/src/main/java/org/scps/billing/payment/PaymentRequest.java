package org.scps.billing.payment;

import org.scps.events.Money;

/**
 * What a provider is asked.
 *
 * @param idempotencyKey names the payment, the same in every repeat
 * @param method one of the provider's ways to pay, such as {@code sandbox-ok}
 */
public record PaymentRequest(String idempotencyKey, Money amount, String method) {}
