package org.scps.billing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.scps.billing.dispute.Disputes;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.billing.notice.ProviderNotice.Chargeback.State;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.Payments;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;

/** Books what drivers' banks take back, each chargeback once, in whatever order its messages come. */
@ApplicationScoped
class ChargebackBook {

    private final FacilityLock lock;
    private final Payments payments;
    private final Chargebacks chargebacks;
    private final Sessions sessions;
    private final Disputes disputes;
    private final SessionUpdates updates;

    ChargebackBook(
            FacilityLock lock,
            Payments payments,
            Chargebacks chargebacks,
            Sessions sessions,
            Disputes disputes,
            SessionUpdates updates) {
        this.lock = lock;
        this.payments = payments;
        this.chargebacks = chargebacks;
        this.sessions = sessions;
        this.disputes = disputes;
        this.updates = updates;
    }

    /** @return false while another payment of the charge is under way: it has to be told again */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(String provider, Chargeback told, Instant now) {
        Optional<Payment> paid = payments.withReference(provider, told.paymentReference());
        if (paid.isEmpty()) {
            return true;
        }
        lock.takeForSession(paid.get().sessionId());
        Optional<State> before = chargebacks.stateOf(told.reference());
        Session session = sessions.find(paid.get().sessionId()).orElseThrow();
        if (session.charge().state() == ChargeState.AUTHORISED) {
            return false;
        }
        if (before.isEmpty() && told.state() != State.WON) {
            session = step(session, opened(session.charge(), told), "Taken back by the bank: " + told.reason(), now);
        }
        boolean taken = before.map(state -> state == State.OPEN).orElse(told.state() == State.LOST);
        if (taken && told.state() == State.WON) {
            boolean still = disputes.openOf(session.sessionId()).isPresent();
            step(session, won(session.charge(), still), "The bank has given it back", now);
        } else if (taken && told.state() == State.LOST && session.charge().state() == ChargeState.DISPUTED) {
            step(session, session.charge().chargebackLost(), "The bank has decided for the driver", now);
        }
        if (before.isEmpty() || before.get() == State.OPEN) {
            chargebacks.save(paid.get(), told, now);
        }
        return true;
    }

    private Session step(Session session, Charge after, String reason, Instant now) {
        Cause cause = new Cause(Cause.SYSTEM, reason, session.correlationId(), now);
        return updates.store(session, session.withCharge(after, now), cause);
    }

    /** Never more than the operator still has of the driver's money. */
    private static Charge opened(Charge charge, Chargeback told) {
        boolean letGo = charge.state() == ChargeState.WAIVED || charge.state() == ChargeState.WRITTEN_OFF;
        Charge open = letGo ? charge.reopened() : charge;
        BigDecimal left = open.settlement().kept().subtract(open.settlement().chargedBack());
        return open.chargedBack(told.amount().amount().min(left));
    }

    private static Charge won(Charge charge, boolean stillDisputed) {
        return stillDisputed ? charge.chargebackOver() : charge.disputeOver(ChargeState.DUE);
    }
}
