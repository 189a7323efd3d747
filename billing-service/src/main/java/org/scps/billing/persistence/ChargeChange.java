package org.scps.billing.persistence;

import java.time.Instant;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * What once happened to a charge.
 *
 * @param by account name, or {@code system}
 * @param from null for the first
 * @param totalBefore null for the first
 * @param due what was owed afterwards, less than nothing when a refund was due
 */
public record ChargeChange(
        Instant at,
        String by,
        String reason,
        ChargeState from,
        ChargeState to,
        Money totalBefore,
        Money total,
        Money due) {}
