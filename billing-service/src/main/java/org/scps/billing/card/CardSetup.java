package org.scps.billing.card;

import java.time.Instant;
import java.util.UUID;

/**
 * A driver's way to a card on file, by the provider's own page.
 *
 * @param reference the provider's id of it
 * @param url the provider's page
 * @param returnUrl where the provider sends the driver afterwards
 * @param cardId null unless {@code DONE}
 * @param failure for people; null unless {@code FAILED}
 */
public record CardSetup(
        UUID setupId,
        UUID accountId,
        String provider,
        String reference,
        String url,
        String returnUrl,
        State state,
        UUID cardId,
        String failure,
        Instant startedAt) {

    /** Where it stands. */
    public enum State {
        /** The driver is on the provider's page, or has left it. */
        OPEN,
        DONE,
        FAILED
    }

    CardSetup done(UUID card) {
        return new CardSetup(
                setupId, accountId, provider, reference, url, returnUrl, State.DONE, card, null, startedAt);
    }

    CardSetup failed(String why) {
        return new CardSetup(
                setupId, accountId, provider, reference, url, returnUrl, State.FAILED, null, why, startedAt);
    }
}
