package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Charge;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/** Books refunds that were made on the provider's own pages, each once. */
@ApplicationScoped
public class OutsideRefunds {

    private static final Logger LOG = Logger.getLogger(OutsideRefunds.class);

    private final FacilityLock lock;
    private final Sessions sessions;
    private final Payments payments;
    private final Refunds refunds;
    private final RefundLedger ledger;

    OutsideRefunds(FacilityLock lock, Sessions sessions, Payments payments, Refunds refunds, RefundLedger ledger) {
        this.lock = lock;
        this.sessions = sessions;
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    /**
     * What was paid too much goes back first: that is no goodwill.
     *
     * @param reference the provider's id of the refund
     * @param paymentReference the provider's id of the payment; one that is not ours changes nothing
     * @return false while a payment or another refund of the charge is under way: it has to be told again
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(String provider, String reference, String paymentReference, Money amount, Instant now) {
        Optional<Payment> found = payments.withReference(provider, paymentReference);
        if (found.isEmpty() || !lock.takeForSession(found.get().sessionId())) {
            return true;
        }
        Payment payment = found.get();
        List<Refund> all = refunds.of(payment.chargeId());
        if (all.stream().anyMatch(refund -> reference.equals(refund.providerReference()))) {
            return true;
        }
        Charge charge = session(payment).charge();
        if (charge.state() == ChargeState.AUTHORISED
                || all.stream().anyMatch(refund -> refund.state() == RefundState.PENDING)) {
            return false;
        }
        BigDecimal atBank = charge.settlement().chargedBack();
        BigDecimal left =
                payment.amount().amount().subtract(given(payment, all)).subtract(atBank);
        BigDecimal back = amount.amount().min(left.max(BigDecimal.ZERO));
        if (back.compareTo(amount.amount()) < 0) {
            LOG.errorf("Refund %s of %s is more than was left of payment %s", reference, amount, payment.paymentId());
        }
        BigDecimal overpaid =
                charge.due().amount().negate().max(BigDecimal.ZERO).min(back);
        book(payment, RefundKind.CORRECTION, overpaid, reference, now);
        book(payment, RefundKind.GOODWILL, back.subtract(overpaid), reference, now);
        return true;
    }

    private void book(Payment payment, RefundKind kind, BigDecimal amount, String reference, Instant now) {
        if (amount.signum() > 0) {
            RefundWish wish =
                    new RefundWish(kind, amount, "Made on the pages of " + payment.provider(), "outside-" + reference);
            Refund refund = Refund.pending(payment, wish, kind, amount, new Actor(payment.provider(), now))
                    .succeeded(reference, now);
            refunds.save(refund);
            Session session = session(payment);
            Charge after = session.charge().refundedOutside(amount, kind == RefundKind.GOODWILL);
            ledger.give(refund, session, after, now);
        }
    }

    private Session session(Payment payment) {
        return sessions.find(payment.sessionId()).orElseThrow();
    }

    private static BigDecimal given(Payment payment, List<Refund> all) {
        return all.stream()
                .filter(refund -> refund.paymentId().equals(payment.paymentId()))
                .filter(refund -> refund.state() == RefundState.SUCCEEDED)
                .map(refund -> refund.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
