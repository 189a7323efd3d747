package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.scps.billing.session.Occupancy;

@Entity
@Table(name = "occupancy")
@IdClass(OccupancyEntity.Key.class)
class OccupancyEntity {

    record Key(String facilityId, String zone) implements Serializable {}

    @Id
    private String facilityId;

    @Id
    private String zone;

    private int occupied;
    private int exitsBeforeEntries;
    private Instant lastSuchExitAt;
    private Instant setAt;
    private Instant updatedAt;

    void take(Occupancy occupancy) {
        facilityId = occupancy.facilityId();
        zone = occupancy.zone();
        occupied = occupancy.occupied();
        exitsBeforeEntries = occupancy.exitsBeforeEntries();
        lastSuchExitAt = occupancy.lastSuchExitAt();
        setAt = occupancy.setAt();
        updatedAt = occupancy.updatedAt();
    }

    Occupancy toOccupancy() {
        return new Occupancy(facilityId, zone, occupied, exitsBeforeEntries, lastSuchExitAt, setAt, updatedAt);
    }
}
