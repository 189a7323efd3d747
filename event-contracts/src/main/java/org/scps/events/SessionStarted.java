package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A vehicle entered and its session is open.
 *
 * @param plate the session's plate, A–Z and 0–9 only
 */
public record SessionStarted(
        UUID eventId, Instant occurredAt, UUID sessionId, int revision, String facilityId, String plate, Passing entry)
        implements SessionEvent {}
