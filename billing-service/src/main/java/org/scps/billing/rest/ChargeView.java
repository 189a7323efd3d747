package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.session.Charge;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;

/**
 * @param total VAT included
 * @param due what is still owed, less than nothing while a refund is on its way
 * @param vat the part of the total that is VAT
 * @param payment the latest that succeeded; null unless paid
 */
record ChargeView(
        UUID chargeId,
        MoneyView total,
        List<Line> lines,
        String tariffId,
        int tariffVersion,
        ChargeState state,
        MoneyView due,
        MoneyView vat,
        PaymentView payment) {

    record Line(String description, Instant from, Instant to, MoneyView amount, String rule) {

        static List<Line> of(List<ChargeLine> lines) {
            return lines.stream()
                    .map(line -> new Line(
                            line.description(), line.from(), line.to(), MoneyView.of(line.amount()), line.rule()))
                    .toList();
        }
    }

    static ChargeView of(Charge charge, Payment payment) {
        return new ChargeView(
                charge.chargeId(),
                MoneyView.of(charge.total()),
                Line.of(charge.lines()),
                charge.tariffId(),
                charge.tariffVersion(),
                charge.state(),
                MoneyView.of(charge.due()),
                MoneyView.inCoins(charge.vat(), charge.total().currency()),
                payment == null ? null : PaymentView.of(payment));
    }
}
