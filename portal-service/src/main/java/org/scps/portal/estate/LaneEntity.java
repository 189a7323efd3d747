package org.scps.portal.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;

@Entity
@Table(name = "lane")
class LaneEntity {

    @Id
    @Column(name = "lane_id")
    String laneId;

    @Column(name = "facility_id")
    String facilityId;

    String name;

    @Enumerated(EnumType.STRING)
    LaneDirection direction;

    @Column(name = "recognition_enabled")
    boolean recognitionEnabled;

    int position;

    Lane lane() {
        return new Lane(laneId, name, direction, recognitionEnabled);
    }
}
