package org.scps.billing.payment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants to pay with.
 *
 * @param method one of the provider's ways to pay, or {@link #CARD_ON_FILE}
 * @param cardId null unless it is a card on file
 * @param unattended the driver is not there to confirm anything
 * @param returnUrl where the provider sends the driver afterwards; null when there is no page to come back to
 * @param idempotencyKey of whoever wants it, for this session
 * @param most not more than this, since it is what the driver was shown; null for whatever it costs
 */
public record PayWish(
        UUID sessionId,
        String method,
        UUID cardId,
        boolean unattended,
        String returnUrl,
        String idempotencyKey,
        BigDecimal most) {

    public static final String CARD_ON_FILE = "card-on-file";

    /** Without a page to come back to. */
    public static PayWish by(UUID sessionId, String method, String idempotencyKey) {
        return new PayWish(sessionId, method, null, false, null, idempotencyKey, null);
    }

    public static PayWish unattended(UUID sessionId, UUID cardId, String idempotencyKey) {
        return new PayWish(sessionId, CARD_ON_FILE, cardId, true, null, idempotencyKey, null);
    }

    boolean sameAs(Payment payment) {
        return payment.method().equals(method) && Objects.equals(payment.cardId(), cardId);
    }
}
