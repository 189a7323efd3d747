package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.events.Money;

/** Lists of what drivers' banks took back. */
@ApplicationScoped
public class ChargebackArchive {

    private static final String FROM = " from chargeback b join session s using (session_id)"
            + " where (cast(?1 as text) is null or s.facility_id = ?1) and (cast(?2 as text) is null or b.state = ?2)";

    private final EntityManager entities;

    ChargebackArchive(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param reference the provider's id of it
     * @param reason in the provider's words
     * @param answerBy until when the operator can answer it at the provider; null when it does not say
     */
    public record Entry(
            String reference,
            UUID sessionId,
            UUID paymentId,
            String facilityId,
            String plate,
            Money amount,
            String reason,
            Chargeback.State state,
            Instant openedAt,
            Instant changedAt,
            Instant answerBy) {}

    /** Open ones by deadline first, then the decided, the latest first; null for all facilities or states. */
    public Page<Entry> search(String facilityId, Chargeback.State state, int page, int size) {
        String wanted = state == null ? null : state.name();
        List<?> rows = query(
                        "select b.reference, b.session_id, b.payment_id, s.facility_id, s.plate, b.amount, b.currency,"
                                + " b.reason, b.state, b.opened_at, b.changed_at, b.answer_by" + FROM
                                + " order by case b.state when 'OPEN' then 0 else 1 end,"
                                + " case b.state when 'OPEN' then b.answer_by end, b.opened_at desc, b.reference",
                        facilityId,
                        wanted)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Number total =
                (Number) query("select count(*)" + FROM, facilityId, wanted).getSingleResult();
        return new Page<>(rows.stream().map(row -> entry((Object[]) row)).toList(), total.longValue());
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (String) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                new Money((BigDecimal) row[5], (String) row[6]),
                (String) row[7],
                Chargeback.State.valueOf((String) row[8]),
                (Instant) row[9],
                (Instant) row[10],
                (Instant) row[11]);
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
