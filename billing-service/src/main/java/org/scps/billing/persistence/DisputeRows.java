package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.dispute.Dispute;
import org.scps.billing.dispute.DisputeState;
import org.scps.billing.dispute.Disputes;

@ApplicationScoped
public class DisputeRows implements Disputes {

    private final EntityManager entities;

    DisputeRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Dispute> find(UUID disputeId) {
        return Optional.ofNullable(entities.find(DisputeEntity.class, disputeId))
                .map(DisputeEntity::toDispute);
    }

    @Override
    public Optional<Dispute> openOf(UUID sessionId) {
        return ofSession(sessionId).stream().filter(Dispute::open).findFirst();
    }

    @Override
    public List<Dispute> ofSession(UUID sessionId) {
        return entities.createQuery("from DisputeEntity where sessionId = ?1 order by openedAt", DisputeEntity.class)
                .setParameter(1, sessionId)
                .getResultStream()
                .map(DisputeEntity::toDispute)
                .toList();
    }

    @Override
    @Transactional
    public List<UUID> overdue(Instant now, int limit) {
        return entities.createQuery(
                        "select disputeId from DisputeEntity where state = OPEN and answerBy <= ?1 order by answerBy",
                        UUID.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void save(Dispute dispute) {
        DisputeEntity entity = entities.find(DisputeEntity.class, dispute.disputeId());
        boolean isNew = entity == null;
        entity = isNew ? new DisputeEntity() : entity;
        entity.take(dispute);
        if (isNew) {
            entities.persist(entity);
        }
    }

    /**
     * Open ones by deadline first, then the answered ones, the latest first.
     *
     * @param facilityId null for all
     * @param state null for all
     */
    public Page<Dispute> search(String facilityId, DisputeState state, int page, int size) {
        return new Search<>(DisputeEntity.class, "")
                .where("e.facilityId = :facility", "facility", facilityId)
                .where("e.state = :state", "state", state)
                .page(
                        entities,
                        "case when e.state = OPEN then 0 else 1 end, case when e.state = OPEN then e.answerBy end,"
                                + " e.openedAt desc, e.disputeId",
                        page,
                        size,
                        DisputeEntity::toDispute);
    }
}
