package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

public record Payment(
        UUID paymentId,
        UUID sessionId,
        Money amount,
        String provider,
        String providerReference,
        Instant settledAt,
        String receiptNumber) {}
