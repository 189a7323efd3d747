package org.scps.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a stay ought to cost, worked out apart from billing: the numbers come from billing's tariff, the arithmetic is
 * our own.
 *
 * @param dailyCap the most for one local calendar day; null for no cap
 */
record DemoTariff(
        ZoneId timeZone, int freeMinutes, int incrementMinutes, BigDecimal pricePerIncrement, BigDecimal dailyCap) {

    static DemoTariff of(JsonNode tariff) {
        return new DemoTariff(
                ZoneId.of(tariff.get("timeZone").asText()),
                tariff.get("freeMinutes").asInt(),
                tariff.get("incrementMinutes").asInt(),
                amount(tariff.get("pricePerIncrement")),
                tariff.hasNonNull("dailyCap") ? amount(tariff.get("dailyCap")) : null);
    }

    /** The exact price, with two decimals. */
    BigDecimal priceOf(Instant entry, Instant exit) {
        if (Duration.between(entry, exit).compareTo(Duration.ofMinutes(freeMinutes)) <= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        Map<LocalDate, BigDecimal> byDay = new HashMap<>();
        for (Instant begin = entry; begin.isBefore(exit); begin = begin.plus(Duration.ofMinutes(incrementMinutes))) {
            byDay.merge(begin.atZone(timeZone).toLocalDate(), pricePerIncrement, BigDecimal::add);
        }
        return byDay.values().stream()
                .map(day -> dailyCap == null ? day : day.min(dailyCap))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.isObject() ? money.get("amount").asText() : money.asText());
    }
}
