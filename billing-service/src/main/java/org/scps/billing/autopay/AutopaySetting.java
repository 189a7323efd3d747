package org.scps.billing.autopay;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * What a driver has set.
 *
 * @param cardId what it is paid with; null when off
 * @param limit the most that one stay may cost without being asked for; null when off
 * @param setBy account name
 */
public record AutopaySetting(UUID accountId, boolean on, UUID cardId, Money limit, Instant setAt, String setBy) {

    public static AutopaySetting off(UUID accountId, Instant at, String by) {
        return new AutopaySetting(accountId, false, null, null, at, by);
    }
}
