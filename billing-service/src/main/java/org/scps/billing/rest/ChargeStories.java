package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.Payments;
import org.scps.billing.payment.Refunds;
import org.scps.billing.persistence.LedgerArchive;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

/** Puts together what is kept about a charge. */
@ApplicationScoped
class ChargeStories {

    private static final int MOST_ENTRIES = 1_000;

    private final Sessions sessions;
    private final Payments payments;
    private final Refunds refunds;
    private final LedgerArchive ledger;

    ChargeStories(Sessions sessions, Payments payments, Refunds refunds, LedgerArchive ledger) {
        this.sessions = sessions;
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @Transactional
    ChargeStory load(UUID sessionId) {
        return of(sessions.find(sessionId).orElseThrow());
    }

    ChargeStory of(Session session) {
        Charge charge = session.charge();
        UUID id = charge.chargeId();
        String currency = charge.total().currency();
        List<Payment> settled = payments.settledOf(List.of(id));
        LedgerArchive.Filter entries = new LedgerArchive.Filter(null, id, null, null, null);
        return new ChargeStory(
                session.sessionId(),
                ChargeView.of(charge, settled.isEmpty() ? null : settled.get(settled.size() - 1)),
                charge.voided(),
                MoneyView.inCoins(charge.settlement().paid(), currency),
                MoneyView.inCoins(charge.settlement().refunded(), currency),
                MoneyView.inCoins(charge.settlement().chargedBack(), currency),
                payments.of(id).stream().map(ChargeStory.Attempt::of).toList(),
                refunds.of(id).stream().map(ChargeStory.GivenBack::of).toList(),
                ledger.changesOf(id).stream().map(ChargeStory.Change::of).toList(),
                ledger.search(entries, 0, MOST_ENTRIES).items().stream()
                        .map(ChargeStory.LedgerView::of)
                        .toList());
    }
}
