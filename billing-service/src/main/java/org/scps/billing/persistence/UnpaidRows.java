package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.followup.Unpaid;
import org.scps.billing.followup.UnpaidCharges;

@ApplicationScoped
class UnpaidRows implements UnpaidCharges {

    private final EntityManager entities;

    UnpaidRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void refresh(Instant now) {
        entities.createNativeQuery("insert into unpaid select c.charge_id, c.session_id, s.facility_id, ?1"
                        + " from charge c join session s on s.session_id = c.session_id"
                        + " where c.state = 'DUE' and not c.voided and c.due > 0"
                        + " on conflict (charge_id) do nothing")
                .setParameter(1, now)
                .executeUpdate();
        entities.createNativeQuery("delete from unpaid u using charge c where c.charge_id = u.charge_id"
                        + " and (c.voided or c.state not in ('DUE', 'AUTHORISED'))")
                .executeUpdate();
    }

    @Override
    public List<Unpaid> waiting(Instant dueBefore, int reminders, int limit) {
        List<?> rows = entities.createNativeQuery(
                        "select u.charge_id, u.session_id, u.facility_id, u.due_since,"
                                + " (select count(*) from reminder r where r.charge_id = u.charge_id) as reminders"
                                + " from unpaid u where u.due_since <= ?1"
                                + " and (select count(*) from reminder r where r.charge_id = u.charge_id) < ?2"
                                + " order by u.due_since",
                        Tuple.class)
                .setParameter(1, dueBefore)
                .setParameter(2, reminders)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> unpaid((Tuple) row)).toList();
    }

    @Override
    public boolean remind(Unpaid charge, BigDecimal fee, String currency, Instant now) {
        return entities.createNativeQuery("insert into reminder values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                + " on conflict (charge_id, step) do nothing")
                        .setParameter(1, charge.chargeId())
                        .setParameter(2, charge.reminders() + 1)
                        .setParameter(3, charge.sessionId())
                        .setParameter(4, charge.facilityId())
                        .setParameter(5, now)
                        .setParameter(6, fee)
                        .setParameter(7, currency)
                        .executeUpdate()
                == 1;
    }

    private static Unpaid unpaid(Tuple row) {
        return new Unpaid(
                row.get("charge_id", UUID.class),
                row.get("session_id", UUID.class),
                row.get("facility_id", String.class),
                row.get("due_since", Instant.class),
                ((Number) row.get("reminders")).intValue());
    }
}
