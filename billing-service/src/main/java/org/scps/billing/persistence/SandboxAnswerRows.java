package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.billing.payment.SandboxAnswers;

/** The sandbox's books in our own database. */
@ApplicationScoped
@Typed(SandboxAnswerRows.class)
public class SandboxAnswerRows implements SandboxAnswers {

    private final EntityManager entities;
    private final Clock clock;

    SandboxAnswerRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public ProviderAnswer keepFirst(String idempotencyKey, ProviderAnswer answer) {
        boolean accepted = answer instanceof ProviderAnswer.Accepted;
        entities.createNativeQuery("insert into sandbox_answer values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, idempotencyKey)
                .setParameter(2, accepted ? ((ProviderAnswer.Accepted) answer).reference() : null)
                .setParameter(3, accepted ? null : ((ProviderAnswer.Declined) answer).reason())
                .setParameter(4, clock.instant())
                .executeUpdate();
        return read(idempotencyKey).orElseThrow();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<ProviderAnswer> kept(String idempotencyKey) {
        return read(idempotencyKey);
    }

    private Optional<ProviderAnswer> read(String idempotencyKey) {
        List<?> rows = entities.createNativeQuery(
                        "select reference, decline_reason from sandbox_answer where idempotency_key = ?1")
                .setParameter(1, idempotencyKey)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(SandboxAnswerRows::answer);
    }

    private static ProviderAnswer answer(Object[] kept) {
        return kept[0] == null
                ? new ProviderAnswer.Declined((String) kept[1])
                : new ProviderAnswer.Accepted((String) kept[0]);
    }
}
