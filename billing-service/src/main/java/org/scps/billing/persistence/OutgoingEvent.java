package org.scps.billing.persistence;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits to be published.
 *
 * @param type name of its record
 * @param body JSON
 * @param correlationId null when no frame caused it
 * @param createdAt when it was put into the outbox
 */
public record OutgoingEvent(
        UUID eventId,
        String topic,
        String key,
        String type,
        String body,
        Instant occurredAt,
        UUID correlationId,
        Instant createdAt) {}
