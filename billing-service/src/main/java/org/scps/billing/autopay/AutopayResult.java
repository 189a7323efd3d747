package org.scps.billing.autopay;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of it for one charge; there is one at most.
 *
 * @param why for the driver; null when paid
 */
public record AutopayResult(UUID chargeId, UUID sessionId, UUID accountId, Outcome outcome, String why, Instant at) {

    public enum Outcome {
        PAID,
        DECLINED,
        /** It was more than the limit, so the driver is asked. */
        ASKED
    }
}
