package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Passages;

@ApplicationScoped
class PanachePassages implements Passages, PanacheRepositoryBase<PassageEntity, UUID> {

    private static final Sort BY_TIME = Sort.by("capturedAt").and("direction").and("passageId");

    private final Json json;
    private final Clock clock;
    private final KnownAbsent absent;

    PanachePassages(Json json, Clock clock, KnownAbsent absent) {
        this.json = json;
        this.clock = clock;
        this.absent = absent;
    }

    @Override
    public Optional<Passage> find(UUID passageId) {
        return Optional.ofNullable(entity(passageId)).map(entity -> entity.toPassage(json));
    }

    private PassageEntity entity(UUID passageId) {
        if (absent.knows(passageId)) {
            return null;
        }
        PassageEntity entity = findById(passageId);
        if (entity == null) {
            absent.add(passageId);
        }
        return entity;
    }

    @Override
    public void save(Passage passage) {
        PassageEntity entity = entity(passage.passageId());
        if (entity == null) {
            absent.remove(passage.passageId());
            entity = new PassageEntity();
            entity.take(passage, json);
            persist(entity);
            return;
        }
        if (entity.revision() != passage.revision()) {
            getEntityManager().persist(ReplacedReadingEntity.of(entity.toPassage(json), clock.instant()));
        }
        entity.take(passage, json);
    }

    @Override
    public List<Passage> timeline(String facilityId, String plate, Instant from, int limit) {
        return passages(
                "facilityId = :facility and timelinePlate = :plate and capturedAt >= :from",
                Parameters.with("facility", facilityId).and("plate", plate).and("from", from),
                limit);
    }

    @Override
    public List<Passage> inUnknownLanes(String facilityId, Set<String> laneIds) {
        if (laneIds.isEmpty()) {
            return List.of();
        }
        return passages(
                "facilityId = :facility and laneId in :lanes and direction is null",
                Parameters.with("facility", facilityId).and("lanes", laneIds),
                Integer.MAX_VALUE);
    }

    @Override
    public void keep(Correction correction) {
        getEntityManager().persist(CorrectionEntity.of(correction));
    }

    private List<Passage> passages(String condition, Parameters parameters, int limit) {
        return find(condition, BY_TIME, parameters).range(0, limit - 1).stream()
                .map(entity -> entity.toPassage(json))
                .toList();
    }
}
