package org.scps.billing.tariff;

import java.time.Instant;

/**
 * One line of a price, in words a driver understands.
 *
 * @param description such as {@code Mon 3 Mar, 4 × 30 minutes}
 * @param from start of the time it covers
 * @param to end of the time it covers
 * @param amount what it adds, rounded to the currency's decimals; negative for a discount
 * @param rule where the tariff says so, as a path into its document, such as
 *     {@code rateTables[0].rateLineCollections[1].rateLines[0]}
 */
public record PriceLine(String description, Instant from, Instant to, Money amount, String rule) {}
