package org.scps.billing.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.scps.billing.autopay.AutopayDesk;
import org.scps.billing.dispute.DisputeDesk;
import org.scps.billing.followup.FollowUpDesk;

/** What becomes due by the passing of time: answers to drivers, automatic payments, and reminders. */
@ApplicationScoped
class FollowUps {

    private final DisputeDesk disputes;
    private final FollowUpDesk reminders;
    private final AutopayDesk autopay;

    FollowUps(DisputeDesk disputes, FollowUpDesk reminders, AutopayDesk autopay) {
        this.disputes = disputes;
        this.reminders = reminders;
        this.autopay = autopay;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Stopping.class)
    void decideOverdueDisputes() {
        disputes.decideOverdue();
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, skipExecutionIf = Stopping.class)
    void payAutomatically() {
        autopay.run();
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Stopping.class)
    void remind() {
        reminders.run();
    }
}
