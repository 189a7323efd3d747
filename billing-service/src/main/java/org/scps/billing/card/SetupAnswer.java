package org.scps.billing.card;

/** What a provider says of the set-up of a card. */
public sealed interface SetupAnswer {

    record Saved(CardToken token, CardFace face) implements SetupAnswer {}

    /** @param reason for people */
    record Failed(String reason) implements SetupAnswer {}

    /** The driver is not done yet. */
    record Waiting() implements SetupAnswer {}
}
