package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/**
 * What a facility asks for a stay, in one version; a stay is priced by the version in force at its entry.
 *
 * @param tariffId slug, the same in every version
 * @param version counts from 1
 * @param name for people
 * @param timeZone the facility's; decides to which day an increment belongs
 * @param currency of all amounts
 * @param free a stay up to and including this long costs nothing; zero or more
 * @param increment every begun increment is charged, counted from the entry; longer than zero
 * @param pricePerIncrement zero or more
 * @param dailyCap most that the increments of one local calendar day cost; in whole coins of the currency; null for no
 *     cap
 * @param validFrom the version prices entries from here on
 */
public record Tariff(
        String tariffId,
        int version,
        String name,
        ZoneId timeZone,
        Currency currency,
        Duration free,
        Duration increment,
        BigDecimal pricePerIncrement,
        BigDecimal dailyCap,
        Instant validFrom) {

    public Tariff {
        Objects.requireNonNull(tariffId, "tariffId");
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(validFrom, "validFrom");
        require(version >= 1, "version counts from 1", version);
        require(!free.isNegative(), "free time is never negative", free);
        require(!increment.isNegative() && !increment.isZero(), "an increment lasts longer than zero", increment);
        require(pricePerIncrement.signum() >= 0, "a price is never negative", pricePerIncrement);
        if (dailyCap != null) {
            require(dailyCap.signum() >= 0, "a daily cap is never negative", dailyCap);
            require(
                    dailyCap.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                    "a daily cap is a whole number of the currency's smallest coin",
                    dailyCap);
        }
    }

    private static void require(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("Bad tariff: " + rule + ", but found " + found);
        }
    }
}
