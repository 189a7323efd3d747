package org.scps.billing.persistence;

import java.time.Instant;
import java.util.UUID;
import org.scps.billing.ledger.Account;
import org.scps.events.Money;

/**
 * A stored double entry.
 *
 * @param transactionId the same for entries that were booked together
 * @param bookedBy account name, or {@code system}
 */
public record LedgerEntry(
        long entryId,
        UUID transactionId,
        Instant bookedAt,
        String bookedBy,
        String reason,
        String facilityId,
        UUID sessionId,
        UUID chargeId,
        Account debit,
        Account credit,
        Money amount) {}
