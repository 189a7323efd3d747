package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.events.ChargeState;
import org.scps.events.Money;

@Entity
@Table(name = "charge_change")
class ChargeChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "charge_change_seq")
    @SequenceGenerator(name = "charge_change_seq", sequenceName = "charge_change_seq", allocationSize = 1)
    private Long changeId;

    private UUID chargeId;
    private UUID sessionId;
    private Instant changedAt;
    private String changedBy;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ChargeState fromState;

    @Enumerated(EnumType.STRING)
    private ChargeState toState;

    private BigDecimal fromTotal;
    private BigDecimal toTotal;
    private BigDecimal due;
    private String currency;

    static ChargeChangeEntity of(Session session, Charge before, Cause cause) {
        Charge now = session.charge();
        ChargeChangeEntity entity = new ChargeChangeEntity();
        entity.chargeId = now.chargeId();
        entity.sessionId = session.sessionId();
        entity.changedAt = cause.at();
        entity.changedBy = cause.by();
        entity.reason = now.voided() ? cause.reason() + " (the stay no longer stands)" : cause.reason();
        entity.fromState = before == null ? null : before.state();
        entity.toState = now.state();
        entity.fromTotal = before == null ? null : before.total().amount();
        entity.toTotal = now.total().amount();
        entity.due = now.due().amount();
        entity.currency = now.total().currency();
        return entity;
    }

    ChargeChange toChange() {
        return new ChargeChange(
                changedAt,
                changedBy,
                reason,
                fromState,
                toState,
                fromTotal == null ? null : new Money(fromTotal, currency),
                new Money(toTotal, currency),
                new Money(due, currency));
    }
}
