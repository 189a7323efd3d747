package org.scps.billing.session;

import java.time.Instant;
import java.util.Optional;

/** The count of each facility and of each of its zones. */
public interface Occupancies {

    /**
     * A count set by hand, kept for ever.
     *
     * @param zone {@link Occupancy#WHOLE} for all of the facility
     * @param from what had been counted
     * @param to what was true
     */
    record Setting(Instant setAt, String setBy, String zone, int from, int to) {

        /** How far the count had drifted: positive when it was too high. */
        public int drift() {
            return from - to;
        }
    }

    Optional<Occupancy> find(String facilityId, String zone);

    void save(Occupancy occupancy);

    /** Remembers for ever who set a count from what to what. */
    void keepSetting(String facilityId, Setting setting);

    /** The zone that a lane leads into. */
    Optional<String> zoneOf(String facilityId, String laneId);

    /** Vehicles inside as the sessions say: open ones that came in by a lane of the zone. */
    int openSessions(String facilityId, String zone);
}
