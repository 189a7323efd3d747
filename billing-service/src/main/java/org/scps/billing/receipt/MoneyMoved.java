package org.scps.billing.receipt;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * A payment or a refund that a provider has carried out.
 *
 * @param refundId null for a payment
 * @param reason why money was given back; null for a payment
 */
public record MoneyMoved(
        UUID paymentId,
        UUID refundId,
        Money amount,
        String reason,
        String provider,
        String providerReference,
        Instant at) {}
