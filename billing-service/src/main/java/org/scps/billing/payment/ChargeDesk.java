package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;

/**
 * What people decide about a charge without moving money. Each decision needs a reason, which is kept for ever. While a
 * driver's bank has taken the money back, only the bank decides: its decision has to find the charge as it left it.
 */
@ApplicationScoped
public class ChargeDesk {

    private final FacilityLock lock;
    private final Sessions sessions;
    private final SessionUpdates updates;
    private final PassageChanges changes;

    ChargeDesk(FacilityLock lock, Sessions sessions, SessionUpdates updates, PassageChanges changes) {
        this.lock = lock;
        this.sessions = sessions;
        this.updates = updates;
        this.changes = changes;
    }

    /** What is due will not be asked for. */
    @Transactional
    public ChargeOutcome waive(UUID sessionId, String reason, Actor actor) {
        Set<ChargeState> from = EnumSet.of(ChargeState.DUE, ChargeState.HELD, ChargeState.DISPUTED);
        return decide(sessionId, from, Charge::waived, "Waived: " + reason, actor);
    }

    /** What is due is given up, as nobody will pay it. */
    @Transactional
    public ChargeOutcome writeOff(UUID sessionId, String reason, Actor actor) {
        Set<ChargeState> from = EnumSet.of(ChargeState.DUE, ChargeState.DISPUTED);
        return decide(sessionId, from, Charge::writtenOff, "Written off: " + reason, actor);
    }

    /** A waiver or a write-off was a mistake. */
    @Transactional
    public ChargeOutcome reopen(UUID sessionId, String reason, Actor actor) {
        Set<ChargeState> from = EnumSet.of(ChargeState.WAIVED, ChargeState.WRITTEN_OFF);
        return decide(sessionId, from, Charge::reopened, "Asked for again: " + reason, actor);
    }

    /** Freezes the charge: nothing is paid, given back or priced anew until {@link #answer}. */
    @Transactional
    public ChargeOutcome dispute(UUID sessionId, String reason, Actor actor) {
        Set<ChargeState> from = EnumSet.of(
                ChargeState.HELD, ChargeState.DUE, ChargeState.PAID, ChargeState.PART_REFUNDED, ChargeState.REFUNDED);
        return decide(sessionId, from, Charge::disputed, "Disputed: " + reason, actor);
    }

    /**
     * The dispute is over and the charge stands; it goes on where it was. To let it go, {@link #waive} or refund it
     * instead.
     *
     * @param before the state before the dispute, for a charge that nobody has paid: {@code DUE} or {@code HELD}
     */
    @Transactional
    public ChargeOutcome answer(UUID sessionId, ChargeState before, String reason, Actor actor) {
        ChargeOutcome outcome = decide(
                sessionId,
                EnumSet.of(ChargeState.DISPUTED),
                charge -> charge.disputeOver(before),
                "Dispute answered: " + reason,
                actor);
        // What was corrected while the charge was frozen takes effect now.
        if (outcome instanceof ChargeOutcome.Done done) {
            changes.recheck(done.session(), cause(done.session(), "Dispute answered: " + reason, actor));
        }
        return outcome;
    }

    private ChargeOutcome decide(
            UUID sessionId, Set<ChargeState> from, UnaryOperator<Charge> step, String reason, Actor actor) {
        if (!lock.takeForSession(sessionId)) {
            return new ChargeOutcome.NoSuchSession();
        }
        Session session = sessions.find(sessionId).orElseThrow();
        Optional<Charge> charge = session.standingCharge();
        if (charge.isEmpty()) {
            return new ChargeOutcome.Refused("The stay has no charge yet");
        }
        if (!from.contains(charge.get().state())) {
            return new ChargeOutcome.Refused("The charge is "
                    + charge.get().state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (charge.get().settlement().chargedBack().signum() > 0) {
            return new ChargeOutcome.Refused(
                    "The driver's bank has taken the money back; decide when the bank has decided");
        }
        Session after = session.withCharge(step.apply(charge.get()), actor.at());
        return new ChargeOutcome.Done(updates.store(session, after, cause(session, reason, actor)));
    }

    private static Cause cause(Session session, String reason, Actor actor) {
        return new Cause(actor.name(), reason, session.correlationId(), actor.at());
    }
}
