package org.scps.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.scps.portal.upstream.PaymentWays;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Session;
import org.scps.portal.upstream.Wallet;
import org.scps.portal.visit.VisitPayments;

/** How a visit can be paid, asked for only where it is shown. */
@ApplicationScoped
class PayOffers {

    private final Wallet wallet;
    private final VisitPayments payments;

    PayOffers(Wallet wallet, VisitPayments payments) {
        this.wallet = wallet;
        this.payments = payments;
    }

    /** @param chosen to pay with, before; null for nothing */
    PayView of(UUID accountId, VisitView view, String chosen) {
        Session visit = view.session();
        if (visit.charge() != null && visit.charge().beingPaid()) {
            return PayView.going(payments.latest(accountId, visit.sessionId()).or(null));
        }
        return payable(visit, view.quote())
                ? PayView.of(
                        wallet.cards(accountId).or(List.of()),
                        wallet.ways().or(PaymentWays.NONE),
                        payments.autopay(accountId, visit.sessionId()).or(null),
                        chosen)
                : PayView.NOTHING;
    }

    /** Without an account. */
    PayView guest(String chosen) {
        return PayView.guest(wallet.ways().or(PaymentWays.NONE), chosen);
    }

    private static boolean payable(Session visit, Quote quote) {
        return visit.inside() ? quote != null && quote.dueNow() != null : visit.due();
    }
}
