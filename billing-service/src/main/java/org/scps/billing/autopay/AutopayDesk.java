package org.scps.billing.autopay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.billing.BillingConfig;
import org.scps.billing.autopay.AutopayDecision.AskFirst;
import org.scps.billing.autopay.AutopayDecision.Pay;
import org.scps.billing.payment.PayWish;
import org.scps.billing.payment.PaymentDesk;
import org.scps.billing.payment.PaymentOutcome;
import org.scps.billing.session.Session;

/** Pays by itself what {@link AutopayRule} lets it. */
@ApplicationScoped
public class AutopayDesk {

    private static final Logger LOG = Logger.getLogger(AutopayDesk.class);
    private static final int AT_ONCE = 100;
    private static final Duration MEMORY = Duration.ofDays(7);

    private final AutopayBook book;
    private final PaymentDesk payments;
    private final AutopayRule rule;
    private final Clock clock;

    AutopayDesk(AutopayBook book, PaymentDesk payments, BillingConfig config, Clock clock) {
        this.book = book;
        this.payments = payments;
        this.rule = new AutopayRule(config.payments().autopayAfter());
        this.clock = clock;
    }

    /** Takes the next step with every charge that is ripe. */
    public void run() {
        Instant now = clock.instant();
        for (UUID sessionId : book.candidates(now.minus(MEMORY), now.minus(rule.after()), AT_ONCE)) {
            book.session(sessionId).ifPresent(session -> step(session, now));
        }
        book.tellAnswers(now.minus(MEMORY), AT_ONCE, now);
    }

    private void step(Session session, Instant now) {
        AutopayDecision decision = rule.of(book.facts(session), now);
        if (decision instanceof AskFirst ask) {
            book.ask(session, ask.why(), now);
        } else if (decision instanceof Pay pay) {
            String key = "autopay-" + session.charge().chargeId();
            // Looked at once more under the lock: what was switched off or corrected meanwhile is not paid.
            PaymentOutcome outcome = payments.pay(
                    PayWish.unattended(session.sessionId(), pay.cardId(), key), fresh -> objection(fresh, pay, now));
            LOG.infof(
                    "Autopay session=%s facility=%s outcome=%s",
                    session.sessionId(),
                    session.facilityId(),
                    outcome.getClass().getSimpleName());
        }
    }

    private Optional<String> objection(Session session, Pay decided, Instant now) {
        return rule.of(book.facts(session), now).equals(decided)
                ? Optional.empty()
                : Optional.of("It is not to be paid automatically any more");
    }

    public Optional<AutopaySetting> setting(UUID accountId) {
        return book.setting(accountId);
    }

    /** In force at once, also for a payment that would begin in this moment. */
    public void set(AutopaySetting setting) {
        book.set(setting);
    }

    public Optional<AutopayResult> result(UUID sessionId) {
        return book.result(sessionId);
    }
}
