package org.scps.billing.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.scps.events.LaneDirection;

/**
 * What billing needs to know of a car park.
 *
 * @param capacity spaces
 * @param lanes direction by lane id
 * @param publishedAt when it was described so
 */
public record Facility(
        String facilityId,
        String name,
        ZoneId timeZone,
        Currency currency,
        int capacity,
        Map<String, LaneDirection> lanes,
        Instant publishedAt) {

    public Facility {
        lanes = Map.copyOf(lanes);
    }
}
