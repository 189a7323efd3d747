package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.events.LaneDirection;

@ApplicationScoped
class PanacheFacilities implements Facilities, PanacheRepositoryBase<FacilityEntity, String> {

    @Override
    public Optional<Facility> find(String facilityId) {
        return findByIdOptional(facilityId).map(entity -> entity.toFacility(directions(facilityId)));
    }

    @Override
    public int capacity(String facilityId) {
        return findByIdOptional(facilityId).map(FacilityEntity::capacity).orElse(0);
    }

    @Override
    public Optional<LaneDirection> direction(String facilityId, String laneId) {
        return Optional.ofNullable(getEntityManager().find(LaneEntity.class, laneId))
                .filter(lane -> lane.belongsTo(facilityId))
                .map(LaneEntity::direction);
    }

    @Override
    public List<String> ids() {
        return getEntityManager()
                .createQuery("select facilityId from FacilityEntity order by facilityId", String.class)
                .getResultList();
    }

    @Override
    public void save(Facility facility) {
        FacilityEntity entity = findById(facility.facilityId());
        boolean isNew = entity == null;
        entity = isNew ? new FacilityEntity() : entity;
        entity.take(facility);
        if (isNew) {
            persist(entity);
        }
        lanes(facility.facilityId()).stream()
                .filter(lane -> !facility.lanes().containsKey(lane.laneId()))
                .forEach(getEntityManager()::remove);
        facility.lanes().forEach((laneId, direction) -> saveLane(laneId, facility.facilityId(), direction));
    }

    private void saveLane(String laneId, String facilityId, LaneDirection direction) {
        EntityManager entities = getEntityManager();
        LaneEntity lane = entities.find(LaneEntity.class, laneId);
        boolean isNew = lane == null;
        lane = isNew ? new LaneEntity() : lane;
        lane.take(laneId, facilityId, direction);
        if (isNew) {
            entities.persist(lane);
        }
    }

    private Map<String, LaneDirection> directions(String facilityId) {
        return lanes(facilityId).stream().collect(Collectors.toMap(LaneEntity::laneId, LaneEntity::direction));
    }

    private List<LaneEntity> lanes(String facilityId) {
        return getEntityManager()
                .createQuery("from LaneEntity where facilityId = :facility", LaneEntity.class)
                .setParameter("facility", facilityId)
                .getResultList();
    }
}
