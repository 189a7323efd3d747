package org.scps.billing.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.BillingConfig;
import org.scps.billing.payment.ChargeDesk;
import org.scps.billing.payment.ChargeOutcome;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;

/** The stored steps of a dispute, each in one transaction under the facility's lock. */
@ApplicationScoped
class DisputeBook {

    private final FacilityLock lock;
    private final Disputes disputes;
    private final Sessions sessions;
    private final ChargeDesk charges;
    private final Telling telling;
    private final Duration toAnswer;

    DisputeBook(
            FacilityLock lock,
            Disputes disputes,
            Sessions sessions,
            ChargeDesk charges,
            Telling telling,
            BillingConfig config) {
        this.lock = lock;
        this.disputes = disputes;
        this.sessions = sessions;
        this.charges = charges;
        this.telling = telling;
        this.toAnswer = config.disputes().answerWithin();
    }

    @Transactional
    DisputeOutcome open(UUID sessionId, DisputeReason reason, String words, Actor by) {
        if (!lock.takeForSession(sessionId)) {
            return new DisputeOutcome.NotFound("session " + sessionId);
        }
        if (disputes.openOf(sessionId).isPresent()) {
            return new DisputeOutcome.Refused("The charge is disputed already; it is frozen until that is answered");
        }
        Session session = sessions.find(sessionId).orElseThrow();
        Optional<Charge> before = session.standingCharge();
        ChargeOutcome frozen = charges.dispute(sessionId, reason.words(), by);
        if (frozen instanceof ChargeOutcome.Refused refused) {
            return new DisputeOutcome.Refused(refused.why());
        }
        Dispute dispute = Dispute.opened(session, before.orElseThrow(), reason, words, by, toAnswer);
        disputes.save(dispute);
        telling.opened(dispute, ((ChargeOutcome.Done) frozen).session());
        return new DisputeOutcome.Done(dispute);
    }

    @Transactional
    DisputeOutcome reject(UUID disputeId, String reply, Actor by) {
        Optional<Dispute> open = taken(disputeId);
        if (open.isEmpty()) {
            return notOpen(disputeId);
        }
        Dispute dispute = open.get();
        Charge charge = sessions.find(dispute.sessionId()).orElseThrow().charge();
        if (charge.settlement().chargedBack().signum() > 0) {
            return new DisputeOutcome.Refused("The driver's bank has taken the money back; answer when it has decided");
        }
        ChargeState back = dispute.stateBefore() == ChargeState.HELD ? ChargeState.HELD : ChargeState.DUE;
        if (charges.answer(dispute.sessionId(), back, reply, by) instanceof ChargeOutcome.Refused refused) {
            return new DisputeOutcome.Refused(refused.why());
        }
        return answered(dispute.answered(DisputeState.REJECTED, reply, by));
    }

    /** What was paid has been given back by now; what is still due is waived. */
    @Transactional
    DisputeOutcome uphold(UUID disputeId, String reply, Actor by) {
        Optional<Dispute> open = taken(disputeId);
        if (open.isEmpty()) {
            return notOpen(disputeId);
        }
        Dispute dispute = open.get();
        Charge charge = sessions.find(dispute.sessionId()).orElseThrow().charge();
        if (!charge.voided() && charge.due().amount().signum() > 0) {
            if (charges.waive(dispute.sessionId(), reply, by) instanceof ChargeOutcome.Refused refused) {
                return new DisputeOutcome.Refused(refused.why());
            }
        }
        telling.lookAgain(sessions.find(dispute.sessionId()).orElseThrow(), dispute, by);
        return answered(dispute.answered(DisputeState.UPHELD, reply, by));
    }

    @Transactional
    Optional<Dispute> find(UUID disputeId) {
        return disputes.find(disputeId);
    }

    @Transactional
    boolean paid(UUID sessionId) {
        return sessions.find(sessionId)
                .map(Session::charge)
                .filter(charge -> charge.settlement().kept().signum() > 0)
                .isPresent();
    }

    private Optional<Dispute> taken(UUID disputeId) {
        Optional<Dispute> known = disputes.find(disputeId);
        known.ifPresent(dispute -> lock.takeForSession(dispute.sessionId()));
        return known.flatMap(dispute -> disputes.find(disputeId)).filter(Dispute::open);
    }

    private DisputeOutcome notOpen(UUID disputeId) {
        return disputes.find(disputeId)
                .<DisputeOutcome>map(
                        dispute -> new DisputeOutcome.Refused("It is answered already: " + dispute.answer()))
                .orElseGet(() -> new DisputeOutcome.NotFound("dispute " + disputeId));
    }

    private DisputeOutcome answered(Dispute dispute) {
        disputes.save(dispute);
        telling.resolved(dispute, sessions.find(dispute.sessionId()).orElseThrow());
        return new DisputeOutcome.Done(dispute);
    }
}
