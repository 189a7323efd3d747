package org.scps.billing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.scps.billing.tariff.RateLine;
import org.scps.billing.tariff.RateLineCollection;
import org.scps.billing.tariff.RateLineType;
import org.scps.billing.tariff.RateTable;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.TariffWords;

/**
 * A tariff in brief.
 *
 * @param simple one price for each begun increment says all; otherwise the three fields about increments are null and
 *     {@code words} tell
 * @param dailyCap null for none
 * @param words sentences for drivers
 */
record TariffView(
        String tariffId,
        int version,
        String name,
        String timeZone,
        String currency,
        boolean simple,
        long freeMinutes,
        Long incrementMinutes,
        String pricePerIncrement,
        String dailyCap,
        Instant validFrom,
        Instant validTo,
        List<String> words) {

    static TariffView of(Tariff tariff) {
        RateTable table = tariff.rateTables().get(0);
        RateLineCollection rates = table.rateLineCollections().get(0);
        RateLine line = rates.rateLines().get(0);
        boolean simple = tariff.rateTables().size() == 1
                && table.rateLineCollections().size() == 1
                && rates.rateLines().size() == 1
                && line.rateLineType() == RateLineType.INCREMENTING_RATE
                && line.incrementPeriod().toSeconds() % 60 == 0;
        return new TariffView(
                tariff.tariffId(),
                tariff.version(),
                tariff.name(),
                tariff.timeZone().getId(),
                tariff.currency().getCurrencyCode(),
                simple,
                tariff.terms().freeTime().toMinutes(),
                simple ? line.incrementPeriod().toMinutes() : null,
                simple ? line.value().toPlainString() : null,
                simple ? text(table.caps().maxPerCalendarDay()) : null,
                tariff.validFrom(),
                tariff.validTo(),
                TariffWords.of(tariff));
    }

    private static String text(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
