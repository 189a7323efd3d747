package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.autopay.AutopayFacts;
import org.scps.billing.autopay.AutopayResult;
import org.scps.billing.autopay.AutopaySetting;
import org.scps.billing.autopay.Autopays;
import org.scps.billing.payment.Payment;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Outcome;
import org.scps.billing.session.Session;
import org.scps.events.Money;

@ApplicationScoped
class AutopayRows implements Autopays {

    private final EntityManager entities;

    AutopayRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AutopaySetting> setting(UUID accountId) {
        List<?> rows = entities.createNativeQuery(
                        "select switched_on, card_id, limit_amount, limit_currency, set_at, set_by"
                                + " from autopay_setting where account_id = ?1 order by setting_id desc limit 1")
                .setParameter(1, accountId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst().map(row -> setting(accountId, row));
    }

    private static AutopaySetting setting(UUID accountId, Object[] row) {
        Money limit = row[2] == null ? null : new Money((BigDecimal) row[2], (String) row[3]);
        return new AutopaySetting(accountId, (boolean) row[0], (UUID) row[1], limit, (Instant) row[4], (String) row[5]);
    }

    @Override
    public void set(AutopaySetting setting) {
        entities.createNativeQuery("insert into autopay_setting"
                        + " (account_id, switched_on, card_id, limit_amount, limit_currency, set_at, set_by)"
                        + " values (?1, ?2, cast(?3 as uuid), cast(?4 as numeric), cast(?5 as text), ?6, ?7)")
                .setParameter(1, setting.accountId())
                .setParameter(2, setting.on())
                .setParameter(
                        3, setting.cardId() == null ? null : setting.cardId().toString())
                .setParameter(
                        4, setting.limit() == null ? null : setting.limit().amount())
                .setParameter(
                        5, setting.limit() == null ? null : setting.limit().currency())
                .setParameter(6, setting.setAt())
                .setParameter(7, setting.setBy())
                .executeUpdate();
    }

    @Override
    public List<UUID> candidates(Instant from, Instant to, int limit) {
        // From the few who have switched it on to their vehicles' latest stays, however many charges are due.
        return ids(
                "select s.session_id from (select distinct on (account_id) account_id, switched_on"
                        + " from autopay_setting order by account_id, setting_id desc) a"
                        + " join vehicle_holding h on h.account_id = a.account_id"
                        + " join session s on s.plate = h.plate and s.state = 'ENDED'"
                        + " and greatest(s.exit_at, s.updated_at) between ?1 and ?2"
                        + " join charge c on c.session_id = s.session_id and c.state = 'DUE' and not c.voided"
                        + " where a.switched_on"
                        + " and not exists (select 1 from autopay_result r where r.charge_id = c.charge_id)"
                        + " and not exists (select 1 from payment p where p.charge_id = c.charge_id and not p.inside)"
                        + " order by s.updated_at limit " + limit,
                from,
                to);
    }

    @Override
    public AutopayFacts facts(Session session) {
        Charge charge = session.charge();
        UUID holder = holder(session).orElse(null);
        AutopaySetting setting = holder == null ? null : setting(holder).orElse(null);
        boolean exact = Outcome.of(session) == Outcome.PAIRED_EXACTLY && session.exit() != null;
        Instant left = exact ? session.exit().at() : session.updatedAt();
        return new AutopayFacts(
                charge.state(),
                exact,
                exact
                        && count(
                                        "select count(*) from passage where passage_id in (?1, ?2) and band = 'ACCEPT'"
                                                + " and corrected_plate is null and not dismissed",
                                        session.entry().passageId(),
                                        session.exit().passageId())
                                == 2,
                count(
                                        "select count(*) from charge_change where charge_id = ?1 and changed_by <> 'system'",
                                        charge.chargeId())
                                + count("select count(*) from refund where charge_id = ?1", charge.chargeId())
                        == 0,
                count("select count(*) from dispute where session_id = ?1", session.sessionId())
                                + count(
                                        "select count(*) from review where session_id = ?1 and resolved_at is null",
                                        session.sessionId())
                        > 0,
                count("select count(*) from payment where charge_id = ?1 and not inside", charge.chargeId()) > 0,
                charge.due(),
                left.isAfter(session.updatedAt()) ? left : session.updatedAt(),
                holder,
                setting,
                setting != null
                        && setting.on()
                        && count(
                                        "select count(*) from card where card_id = ?1 and removed_at is null",
                                        setting.cardId())
                                == 1);
    }

    @Override
    public Optional<UUID> holder(Session session) {
        if (session.entry() == null || session.exit() == null) {
            return Optional.empty();
        }
        List<UUID> holders = ids(
                "select distinct account_id from vehicle_holding where plate = ?1 and from_at <= ?2"
                        + " and (until_at is null or until_at >= ?3)",
                session.plate(),
                session.entry().at(),
                session.exit().at());
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    @Override
    public List<Payment> answered(Instant since, int limit) {
        List<?> rows = entities.createNativeQuery(
                        "select p.* from payment p where p.unattended and p.state in ('SETTLED', 'DECLINED')"
                                + " and p.answered_at >= ?1"
                                + " and not exists (select 1 from autopay_result r where r.charge_id = p.charge_id)"
                                + " order by p.answered_at limit " + limit,
                        PaymentEntity.class)
                .setParameter(1, since)
                .getResultList();
        return rows.stream()
                .map(PaymentEntity.class::cast)
                .map(PaymentEntity::toPayment)
                .toList();
    }

    @Override
    public Optional<AutopayResult> result(UUID sessionId) {
        List<?> rows = entities.createNativeQuery("select charge_id, account_id, outcome, why, decided_at"
                        + " from autopay_result where session_id = ?1")
                .setParameter(1, sessionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new AutopayResult(
                        (UUID) row[0],
                        sessionId,
                        (UUID) row[1],
                        AutopayResult.Outcome.valueOf((String) row[2]),
                        (String) row[3],
                        (Instant) row[4]));
    }

    @Override
    public boolean keep(AutopayResult result) {
        return entities.createNativeQuery("insert into autopay_result values"
                                + " (?1, ?2, cast(?3 as uuid), ?4, cast(?5 as text), ?6) on conflict do nothing")
                        .setParameter(1, result.chargeId())
                        .setParameter(2, result.sessionId())
                        .setParameter(
                                3,
                                result.accountId() == null
                                        ? null
                                        : result.accountId().toString())
                        .setParameter(4, result.outcome().name())
                        .setParameter(5, result.why())
                        .setParameter(6, result.at())
                        .executeUpdate()
                == 1;
    }

    private List<UUID> ids(String query, Object... parameters) {
        Query asked = entities.createNativeQuery(query, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            asked.setParameter(i + 1, parameters[i]);
        }
        List<?> found = asked.getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private long count(String query, Object... parameters) {
        Query asked = entities.createNativeQuery(query);
        for (int i = 0; i < parameters.length; i++) {
            asked.setParameter(i + 1, parameters[i]);
        }
        return ((Number) asked.getSingleResult()).longValue();
    }
}
