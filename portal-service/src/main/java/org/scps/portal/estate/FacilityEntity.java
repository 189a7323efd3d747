package org.scps.portal.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "facility")
class FacilityEntity {

    @Id
    @Column(name = "facility_id")
    String facilityId;

    String name;

    @Column(name = "time_zone")
    String timeZone;

    String currency;

    int capacity;

    @Column(name = "created_at")
    Instant createdAt;
}
