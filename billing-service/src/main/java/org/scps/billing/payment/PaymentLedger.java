package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.scps.billing.receipt.MoneyMoved;
import org.scps.billing.receipt.ReceiptBook;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Ids;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.Payable;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.events.Money;
import org.scps.events.PaymentSettled;

/** The stored steps of a payment, each in a transaction of its own under the facility's lock. */
@ApplicationScoped
class PaymentLedger {

    private final FacilityLock lock;
    private final Sessions sessions;
    private final SessionUpdates updates;
    private final PassageChanges changes;
    private final Payments payments;
    private final ReceiptBook receipts;
    private final Payable payable;

    PaymentLedger(
            FacilityLock lock,
            Sessions sessions,
            SessionUpdates updates,
            PassageChanges changes,
            Payments payments,
            ReceiptBook receipts,
            Payable payable) {
        this.lock = lock;
        this.sessions = sessions;
        this.updates = updates;
        this.changes = changes;
        this.payments = payments;
        this.receipts = receipts;
        this.payable = payable;
    }

    /** What the first step came to. */
    sealed interface Beginning {

        /** The payment is stored, or was already under the same key. */
        record Stored(Payment payment) implements Beginning {}

        record Refused(PaymentOutcome outcome) implements Beginning {}
    }

    @Transactional(TxType.REQUIRES_NEW)
    Beginning begin(PayWish wish, String provider, Instant now, Function<Session, Optional<String>> objection) {
        UUID sessionId = wish.sessionId();
        if (!lock.takeForSession(sessionId)) {
            return new Beginning.Refused(new PaymentOutcome.NoSuchSession());
        }
        Optional<Payment> known = payments.withKey(sessionId, wish.idempotencyKey());
        if (known.isPresent()) {
            return wish.sameAs(known.get())
                    ? new Beginning.Stored(known.get())
                    : new Beginning.Refused(new PaymentOutcome.KeyReused());
        }
        Session session = sessions.find(sessionId).orElseThrow();
        Optional<Charge> due = payable.at(session, now);
        if (due.isEmpty()) {
            return new Beginning.Refused(new PaymentOutcome.NotDue(whyNotDue(session)));
        }
        Optional<String> objected = objection.apply(session).or(() -> tooMuch(wish, due.get()));
        if (objected.isPresent()) {
            return new Beginning.Refused(new PaymentOutcome.NotDue(objected.get()));
        }
        int part = payments.settledOf(List.of(due.get().chargeId())).size() + 1;
        Payment payment = Payment.pending(wish, session, due.get(), part, provider, now);
        Cause cause = new Cause(Cause.SYSTEM, "Payment begun", session.correlationId(), now);
        updates.keep(session, session.withCharge(due.get().authorised(), now), cause);
        payments.save(payment);
        return new Beginning.Stored(payment);
    }

    private static Optional<String> tooMuch(PayWish wish, Charge due) {
        Money asked = due.due();
        return wish.most() != null && asked.amount().compareTo(wish.most()) > 0
                ? Optional.of("It costs " + asked.amount().toPlainString() + " " + asked.currency()
                        + " by now; look at the price again before paying")
                : Optional.empty();
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Payment> find(UUID paymentId) {
        return payments.find(paymentId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Payment> latest(UUID sessionId) {
        return payments.latestOf(sessionId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Payment answer(Payment asked, ProviderAnswer answer, Instant now) {
        lock.takeForSession(asked.sessionId());
        Payment payment = payments.find(asked.paymentId()).orElseThrow();
        if (!payment.underWay()) {
            return payment;
        }
        Session session = sessions.find(payment.sessionId()).orElseThrow();
        if (answer instanceof ProviderAnswer.ActionNeeded needed) {
            Payment waiting = payment.waitingForDriver(needed.reference(), needed.url());
            payments.save(waiting);
            return waiting;
        }
        return answer instanceof ProviderAnswer.Accepted accepted
                ? settle(payment, session, accepted, now)
                : decline(payment, session, (ProviderAnswer.Declined) answer, now);
    }

    private Payment settle(Payment payment, Session session, ProviderAnswer.Accepted accepted, Instant now) {
        String receipt = receipts.receipt(
                session,
                new MoneyMoved(
                        payment.paymentId(),
                        null,
                        payment.amount(),
                        null,
                        payment.provider(),
                        accepted.reference(),
                        now));
        Payment settled = payment.settled(accepted.reference(), receipt, now);
        payments.save(settled);
        Cause cause = new Cause(Cause.SYSTEM, "Paid", session.correlationId(), now);
        BigDecimal amount = payment.amount().amount();
        Charge paid = payment.inside()
                ? session.charge().settledInside(amount, payment.startedAt(), now)
                : session.charge().settled(amount);
        Session after = updates.store(session, session.withCharge(paid, now), cause);
        updates.tell(
                new PaymentSettled(
                        Ids.paymentEvent(settled.paymentId()),
                        now,
                        settled.paymentId(),
                        settled.sessionId(),
                        settled.facilityId(),
                        settled.amount(),
                        settled.provider(),
                        settled.providerReference()),
                session);
        // A correction that came while the amount was fixed takes effect now.
        changes.recheck(after, cause);
        return settled;
    }

    private Payment decline(Payment payment, Session session, ProviderAnswer.Declined declined, Instant now) {
        Payment answered = payment.declined(declined.reason(), now);
        payments.save(answered);
        Charge declinedCharge = session.inside()
                ? session.charge().declinedInside()
                : session.charge().declined();
        Session freed = session.withCharge(declinedCharge, now);
        Cause cause = new Cause(Cause.SYSTEM, "Payment declined", session.correlationId(), now);
        updates.keep(session, freed, cause);
        changes.recheck(freed, cause);
        return answered;
    }

    private static String whyNotDue(Session session) {
        if (session.inside() && !session.standingCharge().map(Charge::paying).orElse(false)) {
            return "There is nothing to pay so far";
        }
        return session.standingCharge()
                .map(charge -> charge.paying()
                        ? "Another payment of this charge is under way"
                        : "The charge is " + charge.state().name().toLowerCase(Locale.ROOT))
                .orElse("The stay has no charge yet");
    }
}
