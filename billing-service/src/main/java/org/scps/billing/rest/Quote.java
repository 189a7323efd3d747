package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Charging;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;

/**
 * What leaving at a moment costs, and what of it is to be paid.
 *
 * @param nextRiseAt leaving up to this moment costs the same; null when the price does not rise any more
 * @param paid all that was paid for the stay so far, less what was given back
 * @param due what is still to be paid; null for nothing
 * @param dueNow the same when it is paid now: less what paying early takes off; null for nothing
 * @param earlyUntil until when {@code dueNow} holds, where paying early takes something off; null while the vehicle is
 *     inside, and where it does not
 * @param paidAt when the vehicle's driver last paid inside; null when not
 * @param leaveBy until when leaving costs nothing more, or who paid now could leave; null where the tariff gives no time
 */
record Quote(
        MoneyView total,
        List<ChargeView.Line> lines,
        Instant asOf,
        Instant nextRiseAt,
        String tariffId,
        int tariffVersion,
        MoneyView paid,
        MoneyView due,
        MoneyView dueNow,
        Instant earlyUntil,
        Instant paidAt,
        Instant leaveBy) {

    /** What is known besides the price. */
    record Paying(
            MoneyView paid, MoneyView due, MoneyView dueNow, Instant earlyUntil, Instant paidAt, Instant leaveBy) {}

    /** Of a stay that was charged without an entry. */
    static Quote of(Charge charge, Instant left, Paying paying) {
        return new Quote(
                MoneyView.of(charge.total()),
                ChargeView.Line.of(charge.lines()),
                left,
                null,
                charge.tariffId(),
                charge.tariffVersion(),
                paying.paid(),
                paying.due(),
                paying.dueNow(),
                paying.earlyUntil(),
                null,
                null);
    }

    static Quote of(Pricing pricing, Instant asOf, boolean ended, Paying paying) {
        Price price = pricing.leavingAt(asOf);
        return new Quote(
                MoneyView.of(Charging.money(price.total())),
                ChargeView.Line.of(Charging.lines(price)),
                asOf,
                ended ? null : pricing.priceHoldsUntil(asOf).orElse(null),
                pricing.tariff().tariffId(),
                pricing.tariff().version(),
                paying.paid(),
                paying.due(),
                paying.dueNow(),
                paying.earlyUntil(),
                paying.paidAt(),
                paying.leaveBy());
    }
}
