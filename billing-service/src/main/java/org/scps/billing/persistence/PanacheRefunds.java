package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.payment.Refund;
import org.scps.billing.payment.RefundState;
import org.scps.billing.payment.Refunds;

@ApplicationScoped
class PanacheRefunds implements Refunds, PanacheRepositoryBase<RefundEntity, UUID> {

    // A refund that failed needs a person, or another day.
    private static final String OVERPAID = "select c.session_id from charge c"
            + " where c.due < 0 and c.state not in ('AUTHORISED', 'DISPUTED') and not exists (select 1 from refund r"
            + " where r.charge_id = c.charge_id and (r.state = 'PENDING'"
            + " or r.state = 'FAILED' and r.answered_at > now() - interval '1 day'))"
            + " order by c.charge_id limit :limit";

    @Override
    public Optional<Refund> find(UUID refundId) {
        return findByIdOptional(refundId).map(RefundEntity::toRefund);
    }

    @Override
    public List<Refund> of(UUID chargeId) {
        return list("chargeId = ?1 order by requestedAt, refundId", chargeId).stream()
                .map(RefundEntity::toRefund)
                .toList();
    }

    @Override
    @Transactional
    public List<Refund> pendingSince(Instant before) {
        return list("state = ?1 and requestedAt <= ?2 order by requestedAt", RefundState.PENDING, before).stream()
                .map(RefundEntity::toRefund)
                .toList();
    }

    @Override
    @Transactional
    public List<UUID> overpaidSessions(int limit) {
        List<?> ids = getEntityManager()
                .createNativeQuery(OVERPAID, UUID.class)
                .setParameter("limit", limit)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    @Override
    public void save(Refund refund) {
        RefundEntity entity = findById(refund.refundId());
        if (entity == null) {
            entity = new RefundEntity();
            entity.take(refund);
            persist(entity);
        } else {
            entity.take(refund);
        }
    }
}
