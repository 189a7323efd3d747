package org.scps.portal.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits for the broker.
 *
 * @param position order of writing
 * @param body JSON
 */
public record Outgoing(
        long position, String topic, String key, String type, UUID eventId, Instant occurredAt, String body) {}
