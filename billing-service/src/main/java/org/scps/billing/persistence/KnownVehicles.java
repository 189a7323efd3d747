package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Vehicle classes by plate and zones by lane, as operators set them. */
@ApplicationScoped
public class KnownVehicles {

    private final EntityManager entities;

    KnownVehicles(EntityManager entities) {
        this.entities = entities;
    }

    public void setClass(String facilityId, String plate, String vehicleClass, String by, Instant now) {
        set("vehicle_class", "plate", "vehicle_class", facilityId, plate, vehicleClass, by, now);
    }

    public void setZone(String facilityId, String laneId, String zone, String by, Instant now) {
        set("lane_zone", "lane_id", "zone", facilityId, laneId, zone, by, now);
    }

    /** A lane leads into no zone any more. */
    public void clearZone(String facilityId, String laneId) {
        entities.createNativeQuery("delete from lane_zone where facility_id = ?1 and lane_id = ?2")
                .setParameter(1, facilityId)
                .setParameter(2, laneId)
                .executeUpdate();
    }

    /** A lane and the zone that it leads into. */
    public record LaneZone(String laneId, String zone) {}

    public List<LaneZone> zones(String facilityId) {
        List<?> rows = entities.createNativeQuery(
                        "select lane_id, zone from lane_zone where facility_id = ?1 order by lane_id")
                .setParameter(1, facilityId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LaneZone((String) row[0], (String) row[1]))
                .toList();
    }

    private void set(
            String table, String key, String column, String facilityId, String of, String to, String by, Instant now) {
        entities.createNativeQuery(
                        "insert into " + table + " values (?1, ?2, ?3, ?4, ?5) on conflict (facility_id, " + key
                                + ") do update set " + column + " = excluded." + column
                                + ", set_at = excluded.set_at, set_by = excluded.set_by")
                .setParameter(1, facilityId)
                .setParameter(2, of)
                .setParameter(3, to)
                .setParameter(4, now)
                .setParameter(5, by)
                .executeUpdate();
    }
}
