package org.scps.portal.upstream;

import java.util.UUID;

/**
 * What somebody wants to pay with.
 *
 * @param method one of {@link PaymentWays}; null with a card
 * @param accountId whose card it is; null with a method
 * @param cardId a card on file; null with a method
 * @param returnUrl where the provider sends the driver afterwards; null when there is no page to come back to
 * @param most what was shown, such as {@code 4.50}: not more than this; null for whatever it costs
 */
public record PaymentWish(String method, UUID accountId, UUID cardId, String returnUrl, String most) {

    private static final String CARD = "card:";

    public static PaymentWish way(String method, String returnUrl) {
        return new PaymentWish(method, null, null, returnUrl, null);
    }

    public static PaymentWish card(UUID accountId, UUID cardId, String returnUrl) {
        return new PaymentWish(null, accountId, cardId, returnUrl, null);
    }

    public PaymentWish upTo(String amount) {
        return new PaymentWish(
                method, accountId, cardId, returnUrl, amount == null || amount.isBlank() ? null : amount.strip());
    }

    /** As chosen in a form: a method, or {@code card:} with the card's id. */
    public static PaymentWish chosen(UUID accountId, String choice, String returnUrl) {
        if (choice != null && choice.startsWith(CARD)) {
            try {
                return card(accountId, UUID.fromString(choice.substring(CARD.length())), returnUrl);
            } catch (IllegalArgumentException e) {
                return way(choice, returnUrl);
            }
        }
        return way(choice, returnUrl);
    }
}
