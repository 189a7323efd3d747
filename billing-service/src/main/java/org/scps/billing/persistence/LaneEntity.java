package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.scps.events.LaneDirection;

@Entity
@Table(name = "lane")
class LaneEntity {

    @Id
    private String laneId;

    private String facilityId;

    @Enumerated(EnumType.STRING)
    private LaneDirection direction;

    void take(String lane, String facility, LaneDirection way) {
        laneId = lane;
        facilityId = facility;
        direction = way;
    }

    String laneId() {
        return laneId;
    }

    boolean belongsTo(String facility) {
        return facilityId.equals(facility);
    }

    LaneDirection direction() {
        return direction;
    }
}
