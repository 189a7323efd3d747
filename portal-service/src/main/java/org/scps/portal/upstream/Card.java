package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;

/**
 * A card on file at the payment provider: all that is known of it.
 *
 * @param preferred the one that is paid with unless another is chosen
 */
public record Card(
        UUID cardId,
        String brand,
        String lastFour,
        int expiryMonth,
        int expiryYear,
        boolean preferred,
        Instant addedAt) {

    /** {@code Visa •• 4242}. */
    public String words() {
        return brand + " •• " + lastFour;
    }

    /** {@code 04/31}. */
    public String expiry() {
        return "%02d/%02d".formatted(expiryMonth, expiryYear % 100);
    }
}
