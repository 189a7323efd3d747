package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.scps.billing.payment.PaymentLedger.Beginning;
import org.scps.billing.session.Session;

/**
 * Settles charges. Three steps, so that a crash between any two of them neither loses nor doubles a payment: the payment
 * is stored as pending and committed; the provider is asked under the payment's id as its key; the answer is stored. A
 * payment that sends the driver to the provider's page is answered later: when the driver comes back, when the provider
 * says so, or by asking.
 */
@ApplicationScoped
public class PaymentDesk {

    private static final Logger LOG = Logger.getLogger(PaymentDesk.class);

    private final PaymentLedger ledger;
    private final PaymentRequests requests;
    private final Payments payments;
    private final PaymentProvider provider;
    private final Clock clock;

    PaymentDesk(
            PaymentLedger ledger, PaymentRequests requests, Payments payments, PaymentProvider provider, Clock clock) {
        this.ledger = ledger;
        this.requests = requests;
        this.payments = payments;
        this.provider = provider;
        this.clock = clock;
    }

    public boolean knows(String method) {
        return provider.knows(method);
    }

    public PaymentOutcome pay(PayWish wish) {
        return pay(wish, session -> Optional.empty());
    }

    /** @param objection looks at the session under its facility's lock and says why it is not to be paid now, if so */
    public PaymentOutcome pay(PayWish wish, Function<Session, Optional<String>> objection) {
        Beginning beginning = ledger.begin(wish, provider.name(), clock.instant(), objection);
        if (beginning instanceof Beginning.Refused refused) {
            return refused.outcome();
        }
        Payment payment = ((Beginning.Stored) beginning).payment();
        return payment.state() == PaymentState.PENDING ? ask(payment) : outcome(payment, true);
    }

    /** Asks again for every payment that has had no answer for {@code patience}. */
    public void askAgain(Duration patience) {
        payments.pendingSince(clock.instant().minus(patience)).forEach(this::ask);
        for (Optional<PaymentProvider.Report> told = provider.nextReport();
                told.isPresent();
                told = provider.nextReport()) {
            told(told.get().paymentId(), told.get().answer());
        }
    }

    public Optional<Payment> find(UUID paymentId) {
        return ledger.find(paymentId);
    }

    /** How the latest payment of a session stands. */
    public Optional<Payment> latest(UUID sessionId) {
        return ledger.latest(sessionId);
    }

    /** The same, after asking the provider whether the driver has done what it asked for. */
    public Optional<Payment> check(UUID sessionId) {
        return latest(sessionId).map(payment -> follow(payment, provider::progress));
    }

    /** The driver gives up on the provider's page; if it was paid meanwhile it stays so. */
    public Optional<Payment> cancel(UUID sessionId) {
        return latest(sessionId).map(payment -> follow(payment, provider::cancel));
    }

    /** Looks after drivers who went to the provider's page and did not come back; gives up after {@code patience}. */
    public void lookAfterAbsent(Duration patience) {
        Instant now = clock.instant();
        for (Payment payment : payments.waitingForDriver()) {
            boolean over = !payment.startedAt().plus(patience).isAfter(now);
            follow(payment, over ? provider::cancel : provider::progress);
        }
    }

    /** Takes an answer that the provider gave by itself, once, in whatever order it comes. */
    public void told(UUID paymentId, ProviderAnswer answer) {
        Optional<Payment> asked = ledger.find(paymentId).filter(this::ours);
        if (asked.isEmpty() || answer instanceof ProviderAnswer.ActionNeeded) {
            return;
        }
        Payment now = ledger.answer(asked.get(), answer, clock.instant());
        if (now.state() == PaymentState.DECLINED && answer instanceof ProviderAnswer.Accepted accepted) {
            giveBack(now, accepted);
        }
    }

    /** The money of a payment that was given up here came after all. Nothing was booked, so nothing is to be booked now. */
    private void giveBack(Payment given, ProviderAnswer.Accepted accepted) {
        RefundAnswer answer = provider.refund(new RefundRequest(
                "late-" + given.paymentId(), accepted.reference(), given.amount(), given.answeredAt()));
        LOG.warnf("Payment %s came after it was given up; given back: %s", given.paymentId(), answer);
    }

    private Payment follow(Payment payment, BiFunction<PaymentRequest, String, ProviderAnswer> question) {
        if (payment.state() != PaymentState.ACTION_NEEDED || !ours(payment)) {
            return payment;
        }
        try {
            ProviderAnswer answer = question.apply(requests.of(payment), payment.providerReference());
            return ledger.answer(payment, answer, clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Provider %s did not say how payment %s stands", provider.name(), payment.paymentId());
            return payment;
        }
    }

    private PaymentOutcome ask(Payment pending) {
        if (!ours(pending)) {
            LOG.warnf("Payment %s waits for provider %s", pending.paymentId(), pending.provider());
            return new PaymentOutcome.Unanswered();
        }
        ProviderAnswer answer;
        try {
            answer = provider.pay(requests.of(pending));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Provider %s gave no answer, payment %s stays pending", provider.name(), pending.paymentId());
            return new PaymentOutcome.Unanswered();
        }
        return outcome(ledger.answer(pending, answer, clock.instant()), false);
    }

    private boolean ours(Payment payment) {
        return payment.provider().equals(provider.name());
    }

    private static PaymentOutcome outcome(Payment payment, boolean repeat) {
        return switch (payment.state()) {
            case SETTLED -> new PaymentOutcome.Settled(payment, repeat);
            case DECLINED -> new PaymentOutcome.Declined(payment);
            case ACTION_NEEDED -> new PaymentOutcome.ActionNeeded(payment);
            case PENDING -> new PaymentOutcome.Unanswered();
        };
    }
}
