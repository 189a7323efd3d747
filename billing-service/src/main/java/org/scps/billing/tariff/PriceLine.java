package org.scps.billing.tariff;

import java.time.Instant;

/**
 * One line of a price, in words a driver understands.
 *
 * @param description such as {@code Mon 3 Mar, 4 × 30 minutes}
 * @param from start of the time it covers
 * @param to end of the time it covers
 * @param amount what it adds, rounded to the currency's decimals
 */
public record PriceLine(String description, Instant from, Instant to, Money amount) {}
