package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A charge was paid.
 *
 * @param provider such as {@code sandbox}
 * @param providerReference the provider's own id of the payment
 */
public record PaymentSettled(
        UUID eventId,
        Instant occurredAt,
        UUID paymentId,
        UUID sessionId,
        String facilityId,
        Money amount,
        String provider,
        String providerReference)
        implements Event {}
