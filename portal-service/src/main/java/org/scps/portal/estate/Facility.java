package org.scps.portal.estate;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scps.events.Lane;

/**
 * A car park.
 *
 * @param facilityId slug, {@code [a-z0-9-]{1,64}}
 * @param timeZone IANA name
 * @param currency ISO 4217 code
 * @param capacity spaces
 */
public record Facility(
        String facilityId, String name, String timeZone, String currency, int capacity, List<Lane> lanes) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    public Facility {
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
        requireSlug("facilityId", facilityId);
        lanes.forEach(lane -> requireSlug("laneId", lane.laneId()));
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A facility needs a name");
        }
        if (capacity < 0) {
            throw new IllegalArgumentException("Capacity cannot be negative");
        }
        ZoneId.of(timeZone);
        Currency.getInstance(currency);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Optional<Lane> lane(String laneId) {
        return lanes.stream().filter(lane -> lane.laneId().equals(laneId)).findFirst();
    }

    static void requireSlug(String field, String value) {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " has 1 to 64 characters of a-z, 0-9 and -");
        }
    }
}
