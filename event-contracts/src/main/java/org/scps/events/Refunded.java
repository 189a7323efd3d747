package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Money of a payment was given back.
 *
 * @param paymentId the payment it was taken from
 * @param amount what was given back by this refund, not in all
 * @param reason for people
 * @param refundedBy account name, or {@code system} after a correction
 * @param provider such as {@code sandbox}
 * @param providerReference the provider's own id of the refund
 */
public record Refunded(
        UUID eventId,
        Instant occurredAt,
        UUID refundId,
        UUID paymentId,
        UUID sessionId,
        String facilityId,
        Money amount,
        String reason,
        String refundedBy,
        String provider,
        String providerReference)
        implements Event {}
