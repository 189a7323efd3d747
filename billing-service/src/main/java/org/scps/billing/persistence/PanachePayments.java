package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentState;
import org.scps.billing.payment.Payments;

@ApplicationScoped
class PanachePayments implements Payments, PanacheRepositoryBase<PaymentEntity, UUID> {

    @Override
    public Optional<Payment> find(UUID paymentId) {
        return findByIdOptional(paymentId).map(PaymentEntity::toPayment);
    }

    @Override
    public Optional<Payment> withKey(UUID sessionId, String idempotencyKey) {
        return find("sessionId = ?1 and idempotencyKey = ?2", sessionId, idempotencyKey)
                .singleResultOptional()
                .map(PaymentEntity::toPayment);
    }

    @Override
    public List<Payment> settledOf(List<UUID> chargeIds) {
        return list("chargeId in ?1 and state = ?2 order by part", chargeIds, PaymentState.SETTLED).stream()
                .map(PaymentEntity::toPayment)
                .toList();
    }

    @Override
    public List<Payment> of(UUID chargeId) {
        return list("chargeId = ?1 order by startedAt", chargeId).stream()
                .map(PaymentEntity::toPayment)
                .toList();
    }

    @Override
    @Transactional
    public List<Payment> pendingSince(Instant before) {
        return list("state = ?1 and startedAt <= ?2 order by startedAt", PaymentState.PENDING, before).stream()
                .map(PaymentEntity::toPayment)
                .toList();
    }

    @Override
    @Transactional
    public List<Payment> waitingForDriver() {
        return list("state = ?1 order by startedAt", PaymentState.ACTION_NEEDED).stream()
                .map(PaymentEntity::toPayment)
                .toList();
    }

    @Override
    public Optional<Payment> latestOf(UUID sessionId) {
        return find("sessionId = ?1 order by startedAt desc", sessionId)
                .firstResultOptional()
                .map(PaymentEntity::toPayment);
    }

    @Override
    public Optional<Payment> withReference(String provider, String reference) {
        return find("provider = ?1 and providerReference = ?2", provider, reference)
                .firstResultOptional()
                .map(PaymentEntity::toPayment);
    }

    @Override
    public void save(Payment payment) {
        PaymentEntity entity = findById(payment.paymentId());
        if (entity == null) {
            entity = new PaymentEntity();
            entity.take(payment);
            persist(entity);
        } else {
            entity.take(payment);
        }
    }
}
