package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A dispute was answered.
 *
 * @param outcome {@code upheld}: the driver is right, what was paid is given back and what was due is waived; or
 *     {@code rejected}: the charge stands
 * @param reason for the driver
 * @param resolvedBy account name, or {@code system} when nobody had answered in time
 */
public record DisputeResolved(
        UUID eventId,
        Instant occurredAt,
        UUID disputeId,
        UUID sessionId,
        String facilityId,
        String outcome,
        String reason,
        String resolvedBy)
        implements Event {}
