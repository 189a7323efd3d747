package org.scps.portal.vehicle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "vehicle")
class VehicleEntity {

    @Id
    @Column(name = "vehicle_id")
    UUID vehicleId;

    @Column(name = "account_id")
    UUID accountId;

    String plate;

    String region;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "removed_at")
    Instant removedAt;

    Vehicle vehicle() {
        return new Vehicle(vehicleId, accountId, plate, region, registeredAt, removedAt);
    }
}
