package org.scps.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The current description of a car park; replaces the earlier one.
 *
 * @param facilityId slug, {@code [a-z0-9-]{1,64}}
 * @param name for people
 * @param timeZone IANA name; tariffs are priced in it
 * @param currency ISO 4217 code
 * @param capacity spaces
 * @param lanes all lanes
 */
public record FacilityPublished(
        UUID eventId,
        Instant occurredAt,
        String facilityId,
        String name,
        String timeZone,
        String currency,
        int capacity,
        List<Lane> lanes)
        implements Event {

    public FacilityPublished {
        lanes = List.copyOf(lanes);
    }
}
