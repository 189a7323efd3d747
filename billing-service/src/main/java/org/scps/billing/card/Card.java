package org.scps.billing.card;

import java.time.Instant;
import java.util.UUID;

/**
 * A card on file.
 *
 * @param provider who keeps it
 * @param preferred the one that the account pays with unless it says otherwise
 * @param removedAt null while it can be used
 */
public record Card(
        UUID cardId,
        UUID accountId,
        String provider,
        CardToken token,
        CardFace face,
        boolean preferred,
        Instant addedAt,
        Instant removedAt) {

    Card prefer(boolean yes) {
        return new Card(cardId, accountId, provider, token, face, yes, addedAt, removedAt);
    }

    Card removed(Instant at) {
        return new Card(cardId, accountId, provider, token, face, false, addedAt, at);
    }
}
