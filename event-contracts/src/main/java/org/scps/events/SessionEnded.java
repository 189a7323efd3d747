package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The vehicle of a session left.
 *
 * @param entry null for a vehicle that was only seen leaving
 */
public record SessionEnded(
        UUID eventId,
        Instant occurredAt,
        UUID sessionId,
        int revision,
        String facilityId,
        String plate,
        Passing entry,
        Passing exit)
        implements SessionEvent {}
