package org.scps.billing.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/** Turns paired stays into charges. */
public final class Charging {

    private final Tariffs tariffs;

    public Charging(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** What the stay costs, whatever was charged before. */
    Charge charge(String facilityId, Stay.Paired stay) {
        Tariff tariff = tariffs.inForce(facilityId, stay.first().at());
        Price price = Pricing.of(tariff, tariffs.visit(tariff, Arrival.of(facilityId, stay)))
                .leavingAt(stay.last().at());
        return charge(Ids.charge(stay.sessionId()), tariff, price, stay.certain());
    }

    /**
     * The charge of an ended session as it would be now, held if it was held.
     *
     * @param session one with entry, exit and charge
     */
    public Charge again(Session session) {
        Tariff tariff = tariffs.inForce(session.facilityId(), session.entry().at());
        Price price = Pricing.of(tariff, tariffs.visit(tariff, Arrival.of(session)))
                .leavingAt(session.exit().at());
        Charge charged = session.charge();
        Charge fresh = charge(charged.chargeId(), tariff, price, charged.state() != ChargeState.HELD);
        return charged.repriced(fresh.withFeesOf(charged));
    }

    private static Charge charge(UUID chargeId, Tariff tariff, Price price, boolean certain) {
        return new Charge(
                chargeId,
                money(price.total()),
                price.tax() == null ? BigDecimal.ZERO : price.tax().amount().amount(),
                lines(price),
                tariff.tariffId(),
                tariff.version(),
                state(price, certain),
                false,
                Settlement.NONE);
    }

    public static List<ChargeLine> lines(Price price) {
        return price.lines().stream()
                .map(line ->
                        new ChargeLine(line.description(), line.from(), line.to(), money(line.amount()), line.rule()))
                .toList();
    }

    public static Money money(org.scps.billing.tariff.Money exact) {
        return new Money(exact.amount(), exact.currency().getCurrencyCode());
    }

    private static ChargeState state(Price price, boolean certain) {
        if (price.isFree()) {
            return ChargeState.FREE;
        }
        return certain ? ChargeState.DUE : ChargeState.HELD;
    }
}
