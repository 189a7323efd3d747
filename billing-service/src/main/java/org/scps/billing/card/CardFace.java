package org.scps.billing.card;

/**
 * What people know a card by: all of it that ever reaches us.
 *
 * @param brand such as {@code Visa}
 * @param lastFour the last four digits
 * @param expiryMonth 1–12
 * @param expiryYear such as 2031
 */
public record CardFace(String brand, String lastFour, int expiryMonth, int expiryYear) {

    public CardFace {
        if (!lastFour.matches("\\d{4}")) {
            throw new IllegalArgumentException("Of a card number only the last four digits may be known");
        }
    }
}
