package org.scps.billing.session;

import java.util.List;
import java.util.Optional;
import org.scps.events.LaneDirection;

/** The car parks as last described to us. */
public interface Facilities {

    Optional<Facility> find(String facilityId);

    /** Spaces; 0 while the facility is not known. */
    default int capacity(String facilityId) {
        return find(facilityId).map(Facility::capacity).orElse(0);
    }

    List<String> ids();

    void save(Facility facility);

    /** Empty while the facility has not told us of the lane. */
    Optional<LaneDirection> direction(String facilityId, String laneId);
}
