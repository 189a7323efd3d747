package org.scps.billing.whatif;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What a tariff would have made of past stays.
 *
 * @param stays how many
 * @param charged sum of what they were charged
 * @param wouldCharge sum of what they would be charged
 * @param freeThen stays that cost nothing; {@code freeNow} by the tariff
 * @param buckets how many stays fall between amounts
 * @param drivers by plate, the greatest change first
 */
public record Comparison(
        Currency currency,
        long stays,
        BigDecimal charged,
        BigDecimal wouldCharge,
        long freeThen,
        long freeNow,
        List<Bucket> buckets,
        List<Driver> drivers) {

    /**
     * @param above not included; null for exactly nothing
     * @param upTo included; null for no end
     */
    public record Bucket(BigDecimal above, BigDecimal upTo, long then, long now) {}

    /** All stays of one plate. */
    public record Driver(String plate, long stays, BigDecimal charged, BigDecimal wouldCharge) {

        public BigDecimal difference() {
            return wouldCharge.subtract(charged);
        }
    }

    public Comparison {
        buckets = List.copyOf(buckets);
        drivers = List.copyOf(drivers);
    }

    public long payingMore() {
        return drivers.stream()
                .filter(driver -> driver.difference().signum() > 0)
                .count();
    }

    public long payingLess() {
        return drivers.stream()
                .filter(driver -> driver.difference().signum() < 0)
                .count();
    }
}
