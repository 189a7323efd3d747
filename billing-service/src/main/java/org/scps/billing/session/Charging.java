package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.tariff.EarlyDiscount;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.PriceLine;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/** Turns paired stays into charges. */
public final class Charging {

    private final Tariffs tariffs;
    private final PairingSettings settings;
    private final LostEntries lostEntries;

    public Charging(Tariffs tariffs, PairingSettings settings, LostEntries lostEntries) {
        this.tariffs = tariffs;
        this.settings = settings;
        this.lostEntries = lostEntries;
    }

    /** An exit without an entry that is charged by itself is no matter for a person. */
    Stay settled(String facilityId, Stay stay) {
        return stay instanceof Stay.Orphan orphan
                        && orphan.first().certain()
                        && lostEntries.chargedByItself(
                                facilityId, stay.plate(), orphan.first().at())
                        && lostEntry(facilityId, orphan.first()).isPresent()
                ? new Stay.LostEntry(orphan.first())
                : stay;
    }

    private Optional<Price> lostEntry(String facilityId, Passage exit) {
        return Pricing.lostEntry(tariffs.inForce(facilityId, exit.at()), exit.at())
                .filter(price -> !price.isFree());
    }

    /**
     * What the stay costs; of what was charged before only payments made inside or early count. Empty when it has no
     * end, or no beginning, unless it was paid for while the vehicle was inside.
     *
     * @param old the session as stored; null when it is new
     */
    Optional<Charge> charge(String facilityId, Stay stay, Session old) {
        Charge before = old == null ? null : old.charge();
        if (stay instanceof Stay.Paired pair) {
            return Optional.of(charge(facilityId, stay, pair.last(), pair.certain(), before));
        }
        if (stay instanceof Stay.Likely likely) {
            // Not without a person's word.
            return Optional.of(charge(facilityId, stay, likely.last(), false, before));
        }
        if (stay instanceof Stay.LostEntry lost) {
            Tariff tariff = tariffs.inForce(facilityId, lost.first().at());
            return lostEntry(facilityId, lost.first())
                    .map(price -> charge(stay.sessionId(), tariff, price, true, before));
        }
        boolean entered = stay.entry().isPresent() && stay.exit().isEmpty();
        return entered && before != null ? paidInside(facilityId, stay, old, before) : Optional.empty();
    }

    private Optional<Charge> paidInside(String facilityId, Stay stay, Session old, Charge before) {
        if (before.paying() && old.exit() == null) {
            return Optional.of(before);
        }
        if (!before.advance().inside()) {
            return Optional.empty();
        }
        Charge paidFor =
                leavingAt(Arrival.of(facilityId, stay), before.advance().upTo(), before, true);
        // Of what was paid for an exit that is not known any more, people decide.
        boolean more = before.settlement().kept().compareTo(paidFor.total().amount()) > 0;
        return old.exit() != null && more ? Optional.empty() : Optional.of(paidFor);
    }

    /**
     * The charge of a session that nobody has left yet, as if the vehicle left at {@code now}.
     *
     * @param session one with an entry
     */
    public Charge soFar(Session session, Instant now) {
        Charge before = session.charge();
        Charge fresh = leavingAt(Arrival.of(session), now, before, true);
        return before == null ? fresh : before.repriced(fresh.withFeesOf(before));
    }

    /**
     * What prices a session, with what was paid inside.
     *
     * @param session one with an entry
     */
    public Pricing pricing(Session session) {
        return pricing(Arrival.of(session), session.charge());
    }

    private Pricing pricing(Arrival arrival, Charge before) {
        Tariff tariff = tariffs.inForce(arrival.facilityId(), arrival.at());
        Visit visit = tariffs.visit(tariff, arrival);
        return Pricing.of(tariff, before == null ? visit : before.advance().paidIn(visit));
    }

    private Charge leavingAt(Arrival arrival, Instant exit, Charge before, boolean certain) {
        Pricing pricing = pricing(arrival, before);
        return charge(arrival.sessionId(), pricing.tariff(), pricing.leavingAt(exit), certain, before);
    }

    /** A charge that is due, less what the tariff takes off for paying it at {@code now}. */
    Charge paidAt(Session session, Charge due, Instant now) {
        Tariff tariff = tariffs.inForce(session.facilityId(), session.startedAt());
        BigDecimal asked = due.due().amount().subtract(due.fees());
        return EarlyDiscount.of(tariff)
                .filter(early -> early.inTime(
                        session.exit() == null ? null : session.exit().at(), now))
                .map(early -> early.off(exact(asked, tariff)))
                .filter(off -> off.amount().signum() > 0
                        && off.amount().compareTo(due.due().amount()) < 0)
                .map(off -> {
                    BigDecimal left = due.total().amount().subtract(due.fees()).subtract(off.amount());
                    ChargeLine line =
                            line(EarlyDiscount.of(tariff).orElseThrow().line(off, now));
                    return due.plus(line, vat(EarlyDiscount.tax(exact(left, tariff), tariff)));
                })
                .orElse(due);
    }

    private static org.scps.billing.tariff.Money exact(BigDecimal amount, Tariff tariff) {
        return new org.scps.billing.tariff.Money(amount, tariff.currency());
    }

    private Charge charge(String facilityId, Stay stay, Passage last, boolean certain, Charge before) {
        Duration stayed = Duration.between(stay.first().at(), last.at());
        return stayed.compareTo(settings.of(facilityId).passThrough()) <= 0
                ? passedThrough(
                        stay, last, tariffs.inForce(facilityId, stay.first().at()))
                : leavingAt(Arrival.of(facilityId, stay), last.at(), before, certain);
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
        Charge charged = session.charge();
        boolean certain = charged.state() != ChargeState.HELD;
        Charge fresh = leavingAt(Arrival.of(session), session.exit().at(), charged, certain);
        return charged.repriced(fresh.withFeesOf(charged));
    }

    private static Charge charge(UUID sessionId, Tariff tariff, Price full, boolean certain, Charge before) {
        Price price = lessEarly(tariff, full, before);
        return new Charge(
                Ids.charge(sessionId),
                money(price.total()),
                vat(price.tax()),
                lines(price),
                tariff.tariffId(),
                tariff.version(),
                state(price, certain),
                false,
                Settlement.NONE);
    }

    private static Price lessEarly(Tariff tariff, Price full, Charge before) {
        Advance advance = before == null ? Advance.NONE : before.advance();
        if (advance.earlyOff().signum() == 0) {
            return full;
        }
        Instant at = Extras.earlyAt(before.lines())
                .orElseGet(() -> full.lines().get(full.lines().size() - 1).to());
        return EarlyDiscount.of(tariff)
                .map(early -> early.takenOff(full, advance.earlyOff(), advance.earlyOn(), at))
                .orElse(full);
    }

    private static BigDecimal vat(Price.TaxPart tax) {
        return tax == null ? BigDecimal.ZERO : tax.amount().amount();
    }

    public static List<ChargeLine> lines(Price price) {
        return price.lines().stream().map(Charging::line).toList();
    }

    private static ChargeLine line(PriceLine line) {
        return new ChargeLine(line.description(), line.from(), line.to(), money(line.amount()), line.rule());
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
