package org.scps.portal.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "device")
class DeviceEntity {

    @Id
    @Column(name = "device_id")
    String deviceId;

    @Column(name = "facility_id")
    String facilityId;

    @Column(name = "lane_id")
    String laneId;

    String name;

    @Column(name = "token_sha256")
    String tokenSha256;

    boolean enabled;

    @Column(name = "created_at")
    Instant createdAt;
}
