package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.billing.payment.PaymentLedger.Beginning;

/**
 * Settles charges. Three steps, so that a crash between any two of them neither loses nor doubles a payment: the payment
 * is stored as pending and committed; the provider is asked under the payment's id as its key; the answer is stored.
 */
@ApplicationScoped
public class PaymentDesk {

    private static final Logger LOG = Logger.getLogger(PaymentDesk.class);

    private final PaymentLedger ledger;
    private final Payments payments;
    private final PaymentProvider provider;
    private final Clock clock;

    PaymentDesk(PaymentLedger ledger, Payments payments, PaymentProvider provider, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.provider = provider;
        this.clock = clock;
    }

    public boolean knows(String method) {
        return provider.knows(method);
    }

    public PaymentOutcome pay(UUID sessionId, String method, String idempotencyKey) {
        Beginning beginning = ledger.begin(sessionId, method, idempotencyKey, provider.name(), clock.instant());
        if (beginning instanceof Beginning.Refused refused) {
            return refused.outcome();
        }
        Payment payment = ((Beginning.Stored) beginning).payment();
        return payment.state() == PaymentState.PENDING ? ask(payment) : outcome(payment, true);
    }

    /** Asks again for every payment that has had no answer for {@code patience}. */
    public void askAgain(Duration patience) {
        payments.pendingSince(clock.instant().minus(patience)).forEach(this::ask);
    }

    private PaymentOutcome ask(Payment pending) {
        ProviderAnswer answer;
        try {
            answer = provider.pay(pending.request());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Provider %s gave no answer, payment %s stays pending", provider.name(), pending.paymentId());
            return new PaymentOutcome.Unanswered();
        }
        return outcome(ledger.answer(pending, answer, clock.instant()), false);
    }

    private static PaymentOutcome outcome(Payment payment, boolean repeat) {
        return payment.state() == PaymentState.SETTLED
                ? new PaymentOutcome.Settled(payment, repeat)
                : new PaymentOutcome.Declined(payment);
    }
}
