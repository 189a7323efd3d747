package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * What a driver's bank took back.
 *
 * @param reference the provider's id of it
 * @param reason in the provider's words
 * @param state {@code OPEN}, {@code WON} by the operator or {@code LOST}
 * @param answerBy until when it can be answered at the provider; null when that does not say
 */
public record Chargeback(
        String reference,
        UUID sessionId,
        String facilityId,
        String plate,
        Money amount,
        String reason,
        String state,
        Instant openedAt,
        Instant changedAt,
        Instant answerBy) {

    public boolean open() {
        return "OPEN".equals(state);
    }
}
