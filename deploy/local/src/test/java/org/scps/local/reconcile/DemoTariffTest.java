package org.scps.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTariffTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DemoTariff TARIFF =
            new DemoTariff(BERLIN, 10, 30, new BigDecimal("1.50"), new BigDecimal("18.00"));

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-03-02T08:00:00, 2026-03-02T08:10:00, 0.00, the tenth minute is free",
        "2026-03-02T08:00:00, 2026-03-02T08:10:01, 1.50, a second more is charged from entry",
        "2026-03-02T08:00:00, 2026-03-02T08:30:00, 1.50, a full half hour",
        "2026-03-02T08:00:00, 2026-03-02T08:30:01, 3.00, the second half hour begins",
        "2026-03-02T00:00:00, 2026-03-03T00:00:00, 18.00, one day is capped",
        "2026-03-02T20:00:00, 2026-03-03T02:00:00, 18.00, each day for itself: 12 and 6",
        "2026-03-29T01:00:00, 2026-03-29T04:00:00, 6.00, the hour that summer time takes is not charged"
    })
    void pricesAStay(LocalDateTime entry, LocalDateTime exit, BigDecimal price, String why) {
        assertThat(TARIFF.priceOf(
                        entry.atZone(BERLIN).toInstant(), exit.atZone(BERLIN).toInstant()))
                .as(why)
                .isEqualTo(price);
    }
}
