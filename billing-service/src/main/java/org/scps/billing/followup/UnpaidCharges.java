package org.scps.billing.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The charges that are due, and the reminders of them. */
public interface UnpaidCharges {

    /** Takes in what has become due and leaves out what is due no longer. */
    void refresh(Instant now);

    /** Those due since {@code dueBefore} or longer with fewer than {@code reminders} reminders, the oldest first. */
    List<Unpaid> waiting(Instant dueBefore, int reminders, int limit);

    /** @return false when this step was taken already */
    boolean remind(Unpaid charge, BigDecimal fee, String currency, Instant now);
}
