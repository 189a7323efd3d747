package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The count of vehicles inside a facility changed. Counted from passages, apart from sessions.
 *
 * @param occupied vehicles inside, never negative
 * @param capacity spaces
 * @param reason {@code entry}, {@code exit}, {@code set by hand} or {@code reset}
 * @param zone that the lane leads into, or whose count was set; null when none is concerned
 * @param zoneOccupied vehicles inside that zone, never negative; null without a zone
 */
public record OccupancyChanged(
        UUID eventId,
        Instant occurredAt,
        String facilityId,
        int occupied,
        int capacity,
        String reason,
        String zone,
        Integer zoneOccupied)
        implements Event {}
