package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import org.scps.billing.session.Charging;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/**
 * What leaving at a moment costs.
 *
 * @param nextRiseAt leaving up to this moment costs the same; null when the price does not rise any more
 */
record Quote(
        MoneyView total,
        List<ChargeView.Line> lines,
        Instant asOf,
        Instant nextRiseAt,
        String tariffId,
        int tariffVersion) {

    static Quote of(Tariff tariff, Visit visit, Instant asOf, boolean ended) {
        Pricing pricing = Pricing.of(tariff, visit);
        Price price = pricing.leavingAt(asOf);
        return new Quote(
                MoneyView.of(Charging.money(price.total())),
                ChargeView.Line.of(Charging.lines(price)),
                asOf,
                ended ? null : pricing.priceHoldsUntil(asOf).orElse(null),
                tariff.tariffId(),
                tariff.version());
    }
}
