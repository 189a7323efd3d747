package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scps.billing.notice.Chargebacks;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.billing.payment.Payment;

@ApplicationScoped
class ChargebackRows implements Chargebacks {

    private final EntityManager entities;

    ChargebackRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Chargeback.State> stateOf(String reference) {
        List<?> states = entities.createNativeQuery("select state from chargeback where reference = ?1", String.class)
                .setParameter(1, reference)
                .getResultList();
        return states.stream()
                .map(String.class::cast)
                .map(Chargeback.State::valueOf)
                .findFirst();
    }

    @Override
    public void save(Payment payment, Chargeback chargeback, Instant now) {
        entities.createNativeQuery(
                        "insert into chargeback (reference, payment_id, session_id, amount, currency, reason,"
                                + " state, opened_at, changed_at, answer_by)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, cast(?9 as timestamptz))"
                                + " on conflict (reference) do update set state = excluded.state,"
                                + " changed_at = excluded.changed_at,"
                                + " answer_by = coalesce(excluded.answer_by, chargeback.answer_by)")
                .setParameter(1, chargeback.reference())
                .setParameter(2, payment.paymentId())
                .setParameter(3, payment.sessionId())
                .setParameter(4, chargeback.amount().amount())
                .setParameter(5, chargeback.amount().currency())
                .setParameter(6, chargeback.reason())
                .setParameter(7, chargeback.state().name())
                .setParameter(8, now)
                .setParameter(
                        9,
                        chargeback.answerBy() == null
                                ? null
                                : chargeback.answerBy().toString())
                .executeUpdate();
    }
}
