package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;

/** Proof of payment. */
record Receipt(
        String number,
        UUID sessionId,
        String facilityId,
        String facilityName,
        String timeZone,
        String plate,
        Instant enteredAt,
        Instant leftAt,
        List<ChargeView.Line> lines,
        MoneyView total,
        String provider,
        String providerReference,
        Instant paidAt) {

    static Receipt of(Session session, Payment payment, String facilityName, String timeZone) {
        Charge charge = session.charge();
        return new Receipt(
                payment.receiptNumber(),
                session.sessionId(),
                session.facilityId(),
                facilityName,
                timeZone,
                session.plate(),
                session.entry() == null ? null : session.entry().at(),
                session.exit() == null ? null : session.exit().at(),
                ChargeView.Line.of(charge.lines()),
                MoneyView.of(payment.amount()),
                payment.provider(),
                payment.providerReference(),
                payment.answeredAt());
    }
}
