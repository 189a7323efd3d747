package org.scps.events;

import java.time.Instant;

/**
 * One line of a charge, in words a driver understands.
 *
 * @param description such as {@code Mon 3 Mar, 4 × 30 minutes}
 * @param from start of the time it covers
 * @param to end of the time it covers
 * @param amount what it adds; the lines of a charge add up to its total
 * @param rule where the tariff says so, a path into its document; null where that is not known
 */
public record ChargeLine(String description, Instant from, Instant to, Money amount, String rule) {

    public ChargeLine(String description, Instant from, Instant to, Money amount) {
        this(description, from, to, amount, null);
    }
}
