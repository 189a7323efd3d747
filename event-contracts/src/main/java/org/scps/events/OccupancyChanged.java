package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The count of vehicles inside a facility changed. Counted from passages, apart from sessions.
 *
 * @param occupied vehicles inside, never negative
 * @param capacity spaces
 * @param reason {@code entry}, {@code exit} or {@code set by hand}
 */
public record OccupancyChanged(
        UUID eventId, Instant occurredAt, String facilityId, int occupied, int capacity, String reason)
        implements Event {}
