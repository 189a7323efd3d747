package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.receipt.MoneyMoved;
import org.scps.billing.receipt.ReceiptBook;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Ids;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;
import org.scps.events.Refunded;

/** The stored steps of a refund, each in a transaction of its own under the facility's lock. */
@ApplicationScoped
class RefundLedger {

    private final FacilityLock lock;
    private final Sessions sessions;
    private final SessionUpdates updates;
    private final Payments payments;
    private final Refunds refunds;
    private final ReceiptBook receipts;

    RefundLedger(
            FacilityLock lock,
            Sessions sessions,
            SessionUpdates updates,
            Payments payments,
            Refunds refunds,
            ReceiptBook receipts) {
        this.lock = lock;
        this.sessions = sessions;
        this.updates = updates;
        this.payments = payments;
        this.refunds = refunds;
        this.receipts = receipts;
    }

    /** What a step came to. */
    sealed interface Step {

        /** The provider is to be asked for this one. */
        record Stored(Refund refund) implements Step {}

        /** All that was wanted is answered. */
        record Complete(List<Refund> refunds) implements Step {}

        record Refused(RefundOutcome outcome) implements Step {}
    }

    /** Works out what is to be given back of which payment, the latest payment first. */
    @Transactional(TxType.REQUIRES_NEW)
    Step next(UUID sessionId, RefundWish wish, Actor actor) {
        if (!lock.takeForSession(sessionId)) {
            return new Step.Refused(new RefundOutcome.NoSuchSession());
        }
        Charge charge = sessions.find(sessionId).orElseThrow().charge();
        if (charge == null || !charge.settlement().moved()) {
            return refused("Nothing was paid for this stay");
        }
        List<Refund> all = refunds.of(charge.chargeId());
        List<Refund> mine = all.stream()
                .filter(refund -> refund.idempotencyKey().equals(wish.idempotencyKey()))
                .toList();
        Optional<Refund> pending = all.stream()
                .filter(refund -> refund.state() == RefundState.PENDING)
                .findFirst();
        if (pending.isPresent()) {
            return mine.contains(pending.get())
                    ? new Step.Stored(pending.get())
                    : refused("Another refund of this charge is under way");
        }
        if (!mine.stream().allMatch(refund -> refund.answers(wish))) {
            return new Step.Refused(new RefundOutcome.KeyReused());
        }
        return begin(charge, wish, actor, mine, all);
    }

    private static boolean finerThanCoins(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().scale()
                > Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private Step begin(Charge charge, RefundWish wish, Actor actor, List<Refund> mine, List<Refund> all) {
        Optional<Refund> failed = mine.stream()
                .filter(refund -> refund.state() == RefundState.FAILED)
                .findFirst();
        if (failed.isPresent()) {
            return new Step.Refused(new RefundOutcome.Failed(failed.get()));
        }
        BigDecimal done = mine.stream().map(r -> r.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal overpaid = charge.due().amount().negate().max(BigDecimal.ZERO);
        BigDecimal most = wish.kind() == RefundKind.CORRECTION
                ? overpaid
                : charge.settlement().kept();
        // A full refund that was answered leaves nothing, and a repeat of it must not find fault with that.
        if (wish.amount() != null
                && finerThanCoins(wish.amount(), charge.total().currency())) {
            return refused("There is no " + wish.amount().toPlainString() + " "
                    + charge.total().currency() + "; write it with the currency's decimals");
        }
        BigDecimal left = wish.amount() == null ? most : wish.amount().subtract(done);
        if (left.signum() <= 0) {
            return mine.isEmpty() ? refused("Everything was given back already") : new Step.Complete(mine);
        }
        if (left.compareTo(most) > 0) {
            return refused("Only " + most.toPlainString() + " " + charge.total().currency() + " is left to give back");
        }
        if (charge.state() == ChargeState.AUTHORISED
                || charge.settlement().chargedBack().signum() > 0) {
            return refused("The charge is " + charge.state().name().toLowerCase(Locale.ROOT));
        }
        // What was paid too much goes back first: that is no goodwill.
        RefundKind kind = overpaid.signum() > 0 ? RefundKind.CORRECTION : RefundKind.GOODWILL;
        BigDecimal amount = overpaid.signum() > 0 ? left.min(overpaid) : left;
        Refund refund = pending(charge, wish, kind, actor, amount, all);
        refunds.save(refund);
        return new Step.Stored(refund);
    }

    private Refund pending(
            Charge charge, RefundWish wish, RefundKind kind, Actor actor, BigDecimal left, List<Refund> all) {
        List<Payment> settled = payments.settledOf(List.of(charge.chargeId()));
        for (int i = settled.size() - 1; i >= 0; i--) {
            Payment payment = settled.get(i);
            BigDecimal given = all.stream()
                    .filter(r -> r.paymentId().equals(payment.paymentId()) && r.state() == RefundState.SUCCEEDED)
                    .map(r -> r.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal possible = payment.amount().amount().subtract(given).min(left);
            if (possible.signum() > 0) {
                return Refund.pending(payment, wish, kind, possible, actor);
            }
        }
        throw new IllegalStateException("Charge " + charge.chargeId() + " holds money of no payment");
    }

    @Transactional(TxType.REQUIRES_NEW)
    RefundRequest request(Refund refund) {
        Payment payment = payments.find(refund.paymentId()).orElseThrow();
        return new RefundRequest(
                refund.refundId().toString(), payment.providerReference(), refund.amount(), refund.requestedAt());
    }

    @Transactional(TxType.REQUIRES_NEW)
    Refund answer(Refund asked, RefundAnswer answer, Instant now) {
        lock.takeForSession(asked.sessionId());
        Refund refund = refunds.find(asked.refundId()).orElseThrow();
        if (refund.state() != RefundState.PENDING) {
            return refund;
        }
        if (answer instanceof RefundAnswer.Refused refused) {
            Refund failed = refund.failed(refused.reason(), now);
            refunds.save(failed);
            return failed;
        }
        Refund done = refund.succeeded(((RefundAnswer.Accepted) answer).reference(), now);
        refunds.save(done);
        Session session = sessions.find(done.sessionId()).orElseThrow();
        BigDecimal amount = done.amount().amount();
        Charge after = done.kind() == RefundKind.CORRECTION
                ? session.charge().refunded(amount)
                : session.charge().refundedOutOfGoodwill(amount);
        give(done, session, after, now);
        return done;
    }

    /** Books a refund that the provider has made. */
    void give(Refund refund, Session session, Charge after, Instant now) {
        Cause cause = new Cause(refund.requestedBy(), "Refunded: " + refund.reason(), session.correlationId(), now);
        updates.store(session, session.withCharge(after, now), cause);
        receipts.creditNote(
                session,
                new MoneyMoved(
                        refund.paymentId(),
                        refund.refundId(),
                        refund.amount(),
                        refund.reason(),
                        refund.provider(),
                        refund.providerReference(),
                        now));
        updates.tell(
                new Refunded(
                        Ids.refundEvent(refund.refundId()),
                        now,
                        refund.refundId(),
                        refund.paymentId(),
                        refund.sessionId(),
                        refund.facilityId(),
                        refund.amount(),
                        refund.reason(),
                        refund.requestedBy(),
                        refund.provider(),
                        refund.providerReference()),
                session);
    }

    private static Step refused(String why) {
        return new Step.Refused(new RefundOutcome.NotRefundable(why));
    }
}
