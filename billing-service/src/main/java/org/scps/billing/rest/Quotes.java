package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Charging;
import org.scps.billing.session.Offer;
import org.scps.billing.session.Payable;
import org.scps.billing.session.Session;
import org.scps.billing.tariff.Pricing;

/** Tells what sessions cost. */
@ApplicationScoped
class Quotes {

    private final Charging charging;
    private final Payable payable;

    Quotes(Charging charging, Payable payable) {
        this.charging = charging;
        this.payable = payable;
    }

    /**
     * @param session one with an entry, or a charge without one
     * @param asked when it would be left; its exit counts when it has one
     * @param now when it would be paid, if it has an exit
     */
    Quote of(Session session, Instant asked, Instant now) {
        if (session.entry() == null) {
            return Quote.of(session.charge(), session.exit().at(), paying(session, Duration.ZERO, now));
        }
        boolean ended = session.exit() != null;
        Instant asOf = ended ? session.exit().at() : asked;
        Pricing pricing = charging.pricing(session);
        Duration grace = pricing.tariff().terms().graceAfterPayment();
        return Quote.of(pricing, asOf, ended, paying(session, grace, ended ? now : asOf));
    }

    private Quote.Paying paying(Session session, Duration grace, Instant at) {
        Optional<Offer> offer = payable.offer(session, at);
        Instant paidAt =
                session.charge() == null ? null : session.charge().advance().at();
        // Once something is to be paid again the time to leave would begin anew.
        Instant from = offer.isPresent() ? at : paidAt;
        return new Quote.Paying(
                session.standingCharge().map(Quotes::kept).orElse(null),
                offer.map(Offer::asked).map(Charge::due).map(MoneyView::of).orElse(null),
                offer.map(Offer::paidNow).map(Charge::due).map(MoneyView::of).orElse(null),
                offer.filter(Offer::early)
                        .filter(early -> !session.inside())
                        .map(Offer::holdsUntil)
                        .orElse(null),
                paidAt,
                session.inside() && from != null && !grace.isZero() ? from.plus(grace) : null);
    }

    private static MoneyView kept(Charge charge) {
        return MoneyView.inCoins(charge.settlement().kept(), charge.total().currency());
    }
}
