package org.scps.billing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Advance;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Settlement;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

@Entity
@Table(name = "charge")
class ChargeEntity {

    private static final TypeReference<List<ChargeLine>> LINES = new TypeReference<>() {};

    @Id
    private UUID chargeId;

    private UUID sessionId;
    private BigDecimal amount;
    private String currency;
    private String lines;
    private String tariffId;
    private int tariffVersion;

    @Enumerated(EnumType.STRING)
    private ChargeState state;

    private boolean voided;
    private boolean paying;
    private BigDecimal vat;
    private BigDecimal paid;
    private BigDecimal refunded;
    private BigDecimal credited;
    private BigDecimal waived;
    private BigDecimal writtenOff;
    private BigDecimal chargedBack;
    private Instant paidUpTo;
    private Instant paidInsideAt;
    private BigDecimal earlyOff;
    private BigDecimal earlyOn;

    void take(Charge charge, UUID session, Json json) {
        chargeId = charge.chargeId();
        sessionId = session;
        amount = charge.total().amount();
        currency = charge.total().currency();
        lines = json.write(charge.lines());
        tariffId = charge.tariffId();
        tariffVersion = charge.tariffVersion();
        state = charge.state();
        voided = charge.voided();
        paying = charge.paying();
        vat = charge.vat();
        Settlement settlement = charge.settlement();
        paid = settlement.paid();
        refunded = settlement.refunded();
        credited = settlement.credited();
        waived = settlement.waived();
        writtenOff = settlement.writtenOff();
        chargedBack = settlement.chargedBack();
        paidUpTo = charge.advance().upTo();
        paidInsideAt = charge.advance().at();
        earlyOff = charge.advance().earlyOff();
        earlyOn = charge.advance().earlyOn();
    }

    Charge toCharge(Json json) {
        return new Charge(
                chargeId,
                new Money(amount, currency),
                vat,
                json.read(lines, LINES),
                tariffId,
                tariffVersion,
                state,
                voided,
                new Settlement(paid, refunded, credited, waived, writtenOff, chargedBack),
                new Advance(paidUpTo, paidInsideAt, earlyOff, earlyOn));
    }
}
