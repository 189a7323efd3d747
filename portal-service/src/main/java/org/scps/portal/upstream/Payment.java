package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * One attempt to pay.
 *
 * @param settledAt null until it is answered
 * @param state {@code PENDING}, {@code ACTION_NEEDED}, {@code SETTLED} or {@code DECLINED}
 * @param actionUrl the provider's page; null unless the driver has to go there
 * @param declineReason null unless declined
 */
public record Payment(
        UUID paymentId,
        UUID sessionId,
        Money amount,
        String provider,
        String providerReference,
        Instant settledAt,
        String receiptNumber,
        String state,
        String actionUrl,
        String declineReason) {

    public boolean awaitsDriver() {
        return "ACTION_NEEDED".equals(state);
    }

    public boolean declined() {
        return "DECLINED".equals(state);
    }
}
