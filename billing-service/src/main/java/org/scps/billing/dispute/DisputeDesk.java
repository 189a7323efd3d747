package org.scps.billing.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.billing.payment.RefundDesk;
import org.scps.billing.payment.RefundKind;
import org.scps.billing.payment.RefundOutcome;
import org.scps.billing.payment.RefundWish;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Cause;

/**
 * Takes and answers disputes. An answer that gives money back first asks the payment provider, under a key that follows
 * from the dispute, so that the same answer again finishes what a crash cut off and gives nothing back twice.
 */
@ApplicationScoped
public class DisputeDesk {

    private static final Logger LOG = Logger.getLogger(DisputeDesk.class);
    private static final int AT_ONCE = 100;
    private static final String TOO_LATE = "Nobody answered in time, so the driver is right";

    private final DisputeBook book;
    private final Disputes disputes;
    private final RefundDesk refunds;
    private final Clock clock;

    DisputeDesk(DisputeBook book, Disputes disputes, RefundDesk refunds, Clock clock) {
        this.book = book;
        this.disputes = disputes;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Freezes the charge at once. */
    public DisputeOutcome open(UUID sessionId, DisputeReason reason, String words, String by) {
        return book.open(sessionId, reason, words, now(by));
    }

    /** The charge stands. */
    public DisputeOutcome reject(UUID disputeId, String reply, String by) {
        return book.reject(disputeId, reply, now(by));
    }

    /** The driver is right: what was paid is given back, what is due is waived, and the session is looked at again. */
    public DisputeOutcome uphold(UUID disputeId, String reply, String by) {
        Optional<Dispute> dispute = book.find(disputeId);
        if (dispute.filter(Dispute::open).isPresent() && book.paid(dispute.get().sessionId())) {
            RefundWish all = new RefundWish(RefundKind.GOODWILL, null, "Dispute upheld", "dispute-" + disputeId);
            RefundOutcome outcome = refunds.refund(dispute.get().sessionId(), all, by);
            if (!(outcome instanceof RefundOutcome.Refunded)) {
                return new DisputeOutcome.Unfinished(why(outcome));
            }
        }
        return book.uphold(disputeId, reply, now(by));
    }

    /** A dispute that nobody answers is decided for the driver when its time is over. */
    public void decideOverdue() {
        for (UUID overdue : disputes.overdue(clock.instant(), AT_ONCE)) {
            DisputeOutcome outcome = uphold(overdue, TOO_LATE, Cause.SYSTEM);
            LOG.infof(
                    "Dispute %s was not answered in time: %s",
                    overdue, outcome.getClass().getSimpleName());
        }
    }

    private static String why(RefundOutcome outcome) {
        if (outcome instanceof RefundOutcome.Failed failed) {
            return "The money could not be given back: " + failed.refund().failure();
        }
        return outcome instanceof RefundOutcome.NotRefundable not
                ? not.why()
                : "The payment provider did not answer; answer the dispute again in a moment";
    }

    private Actor now(String by) {
        return new Actor(by, clock.instant());
    }
}
