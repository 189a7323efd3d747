package org.scps.billing.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.scps.billing.BillingConfig;
import org.scps.billing.payment.PaymentDesk;
import org.scps.billing.payment.RefundDesk;
import org.scps.billing.persistence.Inbox;
import org.scps.conventions.KeptAnswers;

/** What has to be done from time to time. */
@ApplicationScoped
class Housekeeping {

    private static final Duration INBOX_MEMORY = Duration.ofDays(30);

    private final PaymentDesk payments;
    private final RefundDesk refunds;
    private final Inbox inbox;
    private final KeptAnswers answers;
    private final Duration patience;
    private final Duration answersKept;
    private final Duration pageWithin;

    Housekeeping(PaymentDesk payments, RefundDesk refunds, Inbox inbox, KeptAnswers answers, BillingConfig config) {
        this.payments = payments;
        this.refunds = refunds;
        this.inbox = inbox;
        this.answers = answers;
        this.answersKept = config.idempotency().keepFor();
        this.pageWithin = config.payments().pageWithin();
        this.patience = config.payments().askAgainAfter();
    }

    /** The first time right after the start: a crash may have left payments without their answer. */
    @Scheduled(
            every = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Stopping.class)
    void askForMissingAnswers() {
        payments.askAgain(patience);
        refunds.askAgain(patience);
    }

    /** Most drivers come back from the provider's page by themselves. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Stopping.class)
    void lookAfterDriversOnProvidersPages() {
        payments.lookAfterAbsent(pageWithin);
    }

    /** Corrections lower prices of what was paid. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Stopping.class)
    void refundOverpaid() {
        refunds.refundOverpaid();
    }

    @Scheduled(every = "1h", delayed = "10m", skipExecutionIf = Stopping.class)
    void forgetOldEvents() {
        inbox.forgetOlderThan(INBOX_MEMORY);
        answers.forgetOlderThan(answersKept);
    }
}
