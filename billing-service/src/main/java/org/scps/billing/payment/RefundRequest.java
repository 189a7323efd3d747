package org.scps.billing.payment;

import java.time.Instant;
import org.scps.events.Money;

/**
 * What a provider is asked to give back.
 *
 * @param idempotencyKey names the refund, the same in every repeat
 * @param paymentReference the provider's own id of the payment
 * @param requestedAt when it was asked for first
 */
public record RefundRequest(String idempotencyKey, String paymentReference, Money amount, Instant requestedAt) {}
