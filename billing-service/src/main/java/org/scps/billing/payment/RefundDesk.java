package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.billing.payment.RefundLedger.Step;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Cause;

/** Gives money back, with the same three steps as a payment has: stored as pending, asked for, answered. */
@ApplicationScoped
public class RefundDesk {

    private static final Logger LOG = Logger.getLogger(RefundDesk.class);
    private static final int BATCH = 100;

    private final RefundLedger ledger;
    private final Refunds refunds;
    private final PaymentProvider provider;
    private final Clock clock;

    RefundDesk(RefundLedger ledger, Refunds refunds, PaymentProvider provider, Clock clock) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.provider = provider;
        this.clock = clock;
    }

    /** Gives back what {@code wish} says, of as many payments of the session as it takes. */
    public RefundOutcome refund(UUID sessionId, RefundWish wish, String actor) {
        boolean asked = false;
        while (true) {
            Step step = ledger.next(sessionId, wish, new Actor(actor, clock.instant()));
            if (step instanceof Step.Complete complete) {
                return new RefundOutcome.Refunded(complete.refunds(), !asked);
            }
            if (step instanceof Step.Refused refused) {
                return refused.outcome();
            }
            asked = true;
            Refund pending = ((Step.Stored) step).refund();
            if (!ask(pending)) {
                return new RefundOutcome.Unanswered();
            }
        }
    }

    /** Gives back what was paid too much, since a correction lowered a price. */
    public void refundOverpaid() {
        for (UUID sessionId : refunds.overpaidSessions(BATCH)) {
            // A fresh key each time: what is too much is worked out from what was given back before.
            RefundWish wish = new RefundWish(
                    RefundKind.CORRECTION, null, "The price was corrected", "correction-" + UUID.randomUUID());
            RefundOutcome outcome = refund(sessionId, wish, Cause.SYSTEM);
            if (!(outcome instanceof RefundOutcome.Refunded)) {
                LOG.warnf("Too much was paid for session %s and not given back: %s", sessionId, outcome);
            }
        }
    }

    /** Asks again for every refund that has had no answer for {@code patience}. */
    public void askAgain(Duration patience) {
        refunds.pendingSince(clock.instant().minus(patience)).forEach(this::ask);
    }

    private boolean ask(Refund pending) {
        RefundAnswer answer;
        try {
            answer = provider.refund(ledger.request(pending));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Provider %s gave no answer, refund %s stays pending", provider.name(), pending.refundId());
            return false;
        }
        ledger.answer(pending, answer, clock.instant());
        return true;
    }
}
