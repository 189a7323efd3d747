package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/** A double entry of billing's books: what {@code debit} gets is what {@code credit} gives. */
public record LedgerEntry(
        long entryId,
        Instant bookedAt,
        String bookedBy,
        String reason,
        String facilityId,
        UUID sessionId,
        UUID chargeId,
        String debit,
        String credit,
        Money amount) {}
