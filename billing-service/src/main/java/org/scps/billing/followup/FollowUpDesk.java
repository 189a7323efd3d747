package org.scps.billing.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.scps.billing.BillingConfig;

/** Reminds of charges that nobody pays, by rule. */
@ApplicationScoped
public class FollowUpDesk {

    private static final Logger LOG = Logger.getLogger(FollowUpDesk.class);
    private static final int AT_ONCE = 1_000;

    private final FollowUpBook book;
    private final ReminderRules rules;
    private final Clock clock;

    FollowUpDesk(FollowUpBook book, BillingConfig config, Clock clock) {
        this.book = book;
        this.clock = clock;
        this.rules = new ReminderRules(
                config.followUp().reminders().orElse(List.of()),
                config.followUp().fees().orElse(List.of()));
    }

    /** Takes the next step with every charge that has been due long enough. */
    public void run() {
        Instant now = clock.instant();
        Duration first = rules.after().isEmpty()
                ? Duration.ofDays(36_500)
                : rules.after().get(0);
        List<Unpaid> waiting = book.refresh(now, now.minus(first), rules.after().size(), AT_ONCE);
        for (Unpaid due : waiting) {
            if (rules.ripe(due.reminders(), Duration.between(due.dueSince(), now))
                    && book.remind(due, rules.fee(due.reminders()), now)) {
                LOG.infof(
                        "Reminder sent session=%s facility=%s step=%d",
                        due.sessionId(), due.facilityId(), due.reminders() + 1);
            }
        }
    }
}
