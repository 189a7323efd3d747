package org.scps.billing.session;

import java.util.Optional;

/** The count of each facility. */
public interface Occupancies {

    Optional<Occupancy> find(String facilityId);

    void save(Occupancy occupancy);

    /** Remembers for ever who set a count from what to what. */
    void keepSetting(String facilityId, int from, int to, Actor actor);
}
