package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;

/**
 * Vehicles inside a facility, counted apart from sessions.
 *
 * @param openSessions vehicles inside as the sessions say
 * @param difference counted less open sessions
 * @param setAt when an operator last set the count; null when nobody did
 * @param zones those that lanes lead into
 */
public record Occupancy(
        String facilityId,
        int capacity,
        int occupied,
        int free,
        Instant updatedAt,
        int openSessions,
        int difference,
        Instant setAt,
        List<Zone> zones) {

    public Occupancy {
        zones = zones == null ? List.of() : List.copyOf(zones);
    }

    /** One zone, counted by the passages in its lanes. */
    public record Zone(String zone, int occupied, int openSessions, int difference) {}

    /** A lane and the zone that it leads into. */
    public record LaneZone(String laneId, String zone) {}

    /**
     * A count that an operator set.
     *
     * @param zone null for all of the facility
     * @param drift counted less what was true: positive when the count was too high
     */
    public record Setting(Instant setAt, String setBy, String zone, int counted, int setTo, int drift) {}
}
