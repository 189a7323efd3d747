package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.scps.events.VehiclePublished;

/** Vehicles that drivers registered. */
@ApplicationScoped
public class VehicleRows {

    private final EntityManager entities;

    VehicleRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the latest description of a vehicle. */
    public void keep(VehiclePublished vehicle) {
        entities.createNativeQuery("insert into vehicle values (?1, ?2, ?3, ?4, ?5, ?6)"
                        + " on conflict (vehicle_id) do update set account_id = excluded.account_id,"
                        + " plate = excluded.plate, region = excluded.region, removed = excluded.removed,"
                        + " published_at = excluded.published_at"
                        + " where vehicle.published_at <= excluded.published_at")
                .setParameter(1, vehicle.vehicleId())
                .setParameter(2, vehicle.accountId())
                .setParameter(3, vehicle.plate())
                .setParameter(4, vehicle.region())
                .setParameter(5, vehicle.removed())
                .setParameter(6, vehicle.occurredAt())
                .executeUpdate();
        // Told again later it is still held since it was told first.
        entities.createNativeQuery(
                        "insert into vehicle_holding values (?1, ?2, ?3, ?4, case when ?5 then cast(?4 as timestamptz) end)"
                                + " on conflict (vehicle_id) do update set"
                                + " from_at = least(vehicle_holding.from_at, excluded.from_at),"
                                + " until_at = least(vehicle_holding.until_at, excluded.until_at)")
                .setParameter(1, vehicle.vehicleId())
                .setParameter(2, vehicle.accountId())
                .setParameter(3, vehicle.plate())
                .setParameter(4, vehicle.occurredAt())
                .setParameter(5, vehicle.removed())
                .executeUpdate();
    }
}
