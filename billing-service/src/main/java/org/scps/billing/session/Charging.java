package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final PairingSettings settings;

    public Charging(Tariffs tariffs, PairingSettings settings) {
        this.tariffs = tariffs;
        this.settings = settings;
    }

    /** What the stay costs, whatever was charged before; empty when it has no end, or no beginning. */
    Optional<Charge> charge(String facilityId, Stay stay) {
        if (stay instanceof Stay.Paired pair) {
            return Optional.of(charge(facilityId, stay, pair.last(), pair.certain()));
        }
        // Not without a person's word.
        return stay instanceof Stay.Likely likely
                ? Optional.of(charge(facilityId, stay, likely.last(), false))
                : Optional.empty();
    }

    private Charge charge(String facilityId, Stay stay, Passage last, boolean certain) {
        Tariff tariff = tariffs.inForce(facilityId, stay.first().at());
        Duration stayed = Duration.between(stay.first().at(), last.at());
        if (stayed.compareTo(settings.of(facilityId).passThrough()) <= 0) {
            return passedThrough(stay, last, tariff);
        }
        Price price = Pricing.of(tariff, tariffs.visit(tariff, Arrival.of(facilityId, stay)))
                .leavingAt(last.at());
        return charge(Ids.charge(stay.sessionId()), tariff, price, certain);
    }

    private static Charge passedThrough(Stay stay, Passage last, Tariff tariff) {
        Money nothing = money(org.scps.billing.tariff.Money.zero(tariff.currency()));
        ChargeLine line = new ChargeLine("Passed through", stay.first().at(), last.at(), nothing, "pass-through");
        return new Charge(
                Ids.charge(stay.sessionId()),
                nothing,
                BigDecimal.ZERO,
                List.of(line),
                tariff.tariffId(),
                tariff.version(),
                ChargeState.FREE,
                false,
                Settlement.NONE);
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
