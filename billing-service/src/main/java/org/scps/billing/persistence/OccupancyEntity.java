package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.scps.billing.session.Occupancy;

@Entity
@Table(name = "occupancy")
class OccupancyEntity {

    @Id
    private String facilityId;

    private int occupied;
    private int exitsBeforeEntries;
    private Instant lastSuchExitAt;
    private Instant setAt;
    private Instant updatedAt;

    void take(Occupancy occupancy) {
        facilityId = occupancy.facilityId();
        occupied = occupancy.occupied();
        exitsBeforeEntries = occupancy.exitsBeforeEntries();
        lastSuchExitAt = occupancy.lastSuchExitAt();
        setAt = occupancy.setAt();
        updatedAt = occupancy.updatedAt();
    }

    Occupancy toOccupancy() {
        return new Occupancy(facilityId, occupied, exitsBeforeEntries, lastSuchExitAt, setAt, updatedAt);
    }
}
