package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.FacilityLock;

/** PostgreSQL's transaction-level advisory locks: released by commit, rollback and the end of the connection. */
@ApplicationScoped
class AdvisoryLock implements FacilityLock {

    private final EntityManager entities;

    AdvisoryLock(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void take(String facilityId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, facilityId)
                .getSingleResult();
    }

    @Override
    public boolean takeForSession(UUID sessionId) {
        return takeFor("select facilityId from SessionEntity where sessionId = ?1", sessionId);
    }

    @Override
    public boolean takeForPassage(UUID passageId) {
        return takeFor("select facilityId from PassageEntity where passageId = ?1", passageId);
    }

    @Override
    public boolean takeForReview(UUID reviewId) {
        return takeFor("select facilityId from ReviewEntity where reviewId = ?1", reviewId);
    }

    private boolean takeFor(String query, UUID id) {
        List<String> facility =
                entities.createQuery(query, String.class).setParameter(1, id).getResultList();
        facility.forEach(this::take);
        return !facility.isEmpty();
    }
}
