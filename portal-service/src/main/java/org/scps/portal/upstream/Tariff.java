package org.scps.portal.upstream;

import java.math.BigDecimal;
import java.time.Instant;
import org.scps.events.Money;

/**
 * What parking costs.
 *
 * @param freeMinutes a stay up to and including them costs nothing
 * @param incrementMinutes length of the increments that are charged when begun
 * @param dailyCap the most a calendar day costs; null when there is no such limit
 */
public record Tariff(
        String tariffId,
        Integer version,
        String name,
        String timeZone,
        String currency,
        int freeMinutes,
        int incrementMinutes,
        BigDecimal pricePerIncrement,
        BigDecimal dailyCap,
        Instant validFrom) {

    public Money price() {
        return new Money(pricePerIncrement, currency);
    }

    /** Null when there is no such limit. */
    public Money cap() {
        return dailyCap == null ? null : new Money(dailyCap, currency);
    }
}
