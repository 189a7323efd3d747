package org.scps.portal.upstream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.scps.events.Money;

/**
 * What parking costs.
 *
 * @param freeMinutes a stay up to and including them costs nothing
 * @param incrementMinutes length of the increments that are charged when begun
 * @param dailyCap the most a calendar day costs; null when there is no such limit
 * @param words the whole tariff in sentences
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
        Instant validFrom,
        List<String> words) {

    public Tariff {
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** Null when there is more to say than one price for each increment; the words say it. */
    public Money price() {
        return pricePerIncrement == null ? null : new Money(pricePerIncrement, currency);
    }

    /** Null when there is no such limit. */
    public Money cap() {
        return dailyCap == null ? null : new Money(dailyCap, currency);
    }
}
