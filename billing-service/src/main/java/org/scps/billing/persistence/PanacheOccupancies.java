package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;

/** The counts, and what operators have set them to. */
@ApplicationScoped
public class PanacheOccupancies implements Occupancies, PanacheRepositoryBase<OccupancyEntity, OccupancyEntity.Key> {

    private record NoZone(String laneId) {}

    private final KnownAbsent absent;

    PanacheOccupancies(KnownAbsent absent) {
        this.absent = absent;
    }

    @Override
    public Optional<Occupancy> find(String facilityId, String zone) {
        return findByIdOptional(new OccupancyEntity.Key(facilityId, zone)).map(OccupancyEntity::toOccupancy);
    }

    /** All of a facility's zones that anything was counted of, by name. */
    public List<Occupancy> zones(String facilityId) {
        return list("facilityId = ?1 and zone <> '' order by zone", facilityId).stream()
                .map(OccupancyEntity::toOccupancy)
                .toList();
    }

    @Override
    public void save(Occupancy occupancy) {
        OccupancyEntity entity = findById(new OccupancyEntity.Key(occupancy.facilityId(), occupancy.zone()));
        if (entity == null) {
            entity = new OccupancyEntity();
            entity.take(occupancy);
            persist(entity);
        } else {
            entity.take(occupancy);
        }
    }

    @Override
    public void keepSetting(String facilityId, Setting setting) {
        getEntityManager()
                .createNativeQuery("insert into occupancy_setting (setting_id, facility_id, set_at, set_by, from_count,"
                        + " to_count, zone) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, facilityId)
                .setParameter(3, setting.setAt())
                .setParameter(4, setting.setBy())
                .setParameter(5, setting.from())
                .setParameter(6, setting.to())
                .setParameter(7, setting.zone())
                .executeUpdate();
    }

    /** The latest first. */
    public List<Setting> settings(String facilityId, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select set_at, set_by, zone, from_count, to_count from occupancy_setting"
                        + " where facility_id = ?1 order by set_at desc, setting_id limit ?2")
                .setParameter(1, facilityId)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Setting(
                        (Instant) row[0], (String) row[1], (String) row[2], (Integer) row[3], (Integer) row[4]))
                .toList();
    }

    @Override
    public Optional<String> zoneOf(String facilityId, String laneId) {
        if (absent.knows(new NoZone(laneId))) {
            return Optional.empty();
        }
        List<?> found = getEntityManager()
                .createNativeQuery("select zone from lane_zone where facility_id = ?1 and lane_id = ?2")
                .setParameter(1, facilityId)
                .setParameter(2, laneId)
                .getResultList();
        if (found.isEmpty()) {
            absent.add(new NoZone(laneId));
        }
        return found.stream().map(String.class::cast).findFirst();
    }

    @Override
    public int openSessions(String facilityId, String zone) {
        String inZone = zone.isEmpty()
                ? ""
                : " and entry_lane_id in (select lane_id from lane_zone where facility_id = ?1 and zone = ?2)";
        var query = getEntityManager()
                .createNativeQuery("select count(*) from session where facility_id = ?1 and state = 'OPEN'" + inZone)
                .setParameter(1, facilityId);
        if (!zone.isEmpty()) {
            query.setParameter(2, zone);
        }
        return ((Number) query.getSingleResult()).intValue();
    }
}
