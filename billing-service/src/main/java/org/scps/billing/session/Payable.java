package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.scps.billing.tariff.EarlyDiscount;
import org.scps.billing.tariff.Tariff;
import org.scps.events.ChargeState;

/** What can be paid of a session: what is due, or the price so far while the vehicle is inside. */
public final class Payable {

    /** Nobody is deciding about such a charge, and none of its money is under way. */
    private static final Set<ChargeState> MAY_RISE = EnumSet.of(
            ChargeState.FREE, ChargeState.DUE, ChargeState.PAID, ChargeState.PART_REFUNDED, ChargeState.REFUNDED);

    private final Charging charging;
    private final Tariffs tariffs;

    public Payable(Charging charging, Tariffs tariffs) {
        this.charging = charging;
        this.tariffs = tariffs;
    }

    /**
     * The charge as it is when it is paid at {@code now}: due, and less what paying early takes off.
     *
     * @return empty when there is nothing to pay
     */
    public Optional<Charge> at(Session session, Instant now) {
        return asked(session, now).map(due -> charging.paidAt(session, due, now));
    }

    /** The same with all that people want to know before they pay. */
    public Optional<Offer> offer(Session session, Instant now) {
        return asked(session, now).map(due -> {
            Charge early = charging.paidAt(session, due, now);
            Tariff tariff = tariffs.inForce(session.facilityId(), session.startedAt());
            if (session.inside()) {
                Instant rises = charging.pricing(session).priceHoldsUntil(now).orElse(null);
                return new Offer(due, early, rises, tariff.terms().graceAfterPayment());
            }
            Instant until = early.equals(due)
                    ? null
                    : EarlyDiscount.of(tariff)
                            .map(offer -> offer.payUntil(session.exit().at()))
                            .orElse(null);
            return new Offer(due, early, until, Duration.ZERO);
        });
    }

    private Optional<Charge> asked(Session session, Instant now) {
        Optional<Charge> charge = session.standingCharge();
        if (session.inside()
                && !now.isBefore(session.startedAt())
                && charge.map(known -> MAY_RISE.contains(known.state())).orElse(true)) {
            charge = Optional.of(charging.soFar(session, now));
        }
        return charge.filter(known ->
                known.state() == ChargeState.DUE && known.due().amount().signum() > 0);
    }
}
