package org.scps.portal.upstream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.scps.events.Money;

/** What a tariff would have made of past sessions. */
public record WhatIfReport(
        String facilityId,
        int version,
        String currency,
        Instant from,
        Instant to,
        long stays,
        Side then,
        Side now,
        BigDecimal difference,
        long payingMore,
        long payingLess,
        long payingTheSame,
        List<Bucket> distribution,
        Paged<Driver> drivers) {

    public record Side(BigDecimal revenue, long free) {}

    /** @param above not included; null for nothing at all, @param upTo included; null for no end */
    public record Bucket(BigDecimal above, BigDecimal upTo, long then, long now) {

        public String label() {
            if (above == null) {
                return "free";
            }
            return upTo == null ? "over " + above.toPlainString() : "up to " + upTo.toPlainString();
        }
    }

    public record Driver(String plate, long stays, BigDecimal charged, BigDecimal wouldCharge, BigDecimal difference) {}

    public Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    /** Of the fullest bucket, at least 1; for the bars. */
    public long most() {
        return distribution.stream()
                .mapToLong(bucket -> Math.max(bucket.then(), bucket.now()))
                .max()
                .orElse(1L);
    }

    public boolean rises() {
        return difference.signum() > 0;
    }
}
