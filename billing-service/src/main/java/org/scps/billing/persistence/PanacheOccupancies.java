package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;

@ApplicationScoped
class PanacheOccupancies implements Occupancies, PanacheRepositoryBase<OccupancyEntity, String> {

    @Override
    public Optional<Occupancy> find(String facilityId) {
        return findByIdOptional(facilityId).map(OccupancyEntity::toOccupancy);
    }

    @Override
    public void save(Occupancy occupancy) {
        OccupancyEntity entity = findById(occupancy.facilityId());
        if (entity == null) {
            entity = new OccupancyEntity();
            entity.take(occupancy);
            persist(entity);
        } else {
            entity.take(occupancy);
        }
    }

    @Override
    public void keepSetting(String facilityId, int from, int to, Actor actor) {
        getEntityManager()
                .createNativeQuery("insert into occupancy_setting values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, facilityId)
                .setParameter(3, actor.at())
                .setParameter(4, actor.name())
                .setParameter(5, from)
                .setParameter(6, to)
                .executeUpdate();
    }
}
