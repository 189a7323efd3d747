package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;

public record Payment(
        UUID paymentId, String provider, String providerReference, Instant settledAt, String receiptNumber) {}
