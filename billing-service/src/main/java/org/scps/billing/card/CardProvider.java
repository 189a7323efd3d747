package org.scps.billing.card;

import java.util.UUID;

/**
 * Keeps cards for drivers, who type them on the provider's own pages. Every call may be repeated, and throws a {@link
 * RuntimeException} when the provider cannot be reached.
 */
public interface CardProvider {

    /** Short name, kept with every card, such as {@code sandbox}. */
    String name();

    /** Makes the account known; the same account always gets the same id. */
    String customer(UUID accountId);

    /**
     * @param reference the provider's id of the set-up
     * @param url of the provider's page
     */
    record SetupPage(String reference, String url) {}

    /** @param returnUrl where to send the driver afterwards */
    SetupPage beginSetup(UUID setupId, String customer, String returnUrl);

    SetupAnswer setup(CardSetup setup);

    /** The card is not to be used any more. */
    void forget(CardToken token);
}
