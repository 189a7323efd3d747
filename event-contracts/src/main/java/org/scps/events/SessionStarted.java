package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A session began: a vehicle entered, or one left that nobody saw enter.
 *
 * @param plate the session's plate, A–Z and 0–9 only
 * @param entry null for a vehicle that was only seen leaving
 */
public record SessionStarted(
        UUID eventId, Instant occurredAt, UUID sessionId, int revision, String facilityId, String plate, Passing entry)
        implements SessionEvent {}
