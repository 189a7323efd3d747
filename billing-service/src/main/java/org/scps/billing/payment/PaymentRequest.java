package org.scps.billing.payment;

import java.time.Instant;
import org.scps.billing.card.CardToken;
import org.scps.events.Money;

/**
 * What a provider is asked. Every repeat is the same in all its parts.
 *
 * @param idempotencyKey names the payment
 * @param method one of the provider's ways to pay, such as {@code sandbox-ok}; ignored with a card
 * @param card on file; null for none
 * @param unattended the driver is not there to confirm anything
 * @param returnUrl where to send the driver afterwards; null when there is no page to come back to
 * @param startedAt when it was asked for first
 */
public record PaymentRequest(
        String idempotencyKey,
        Money amount,
        String method,
        CardToken card,
        boolean unattended,
        String returnUrl,
        Instant startedAt) {}
