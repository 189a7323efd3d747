package org.scps.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final Tariff DEMO = tariff("Europe/Berlin", "EUR", "PT10M", "PT30M", "1.50", "18.00");

    /** Local times with their offset, so that both passes through a repeated hour can be written down. */
    @ParameterizedTest(name = "{0} {1} to {2} costs {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:00+01:00    |  0.00 | no time at all
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:09:59+01:00 |  0.00 | inside the free time
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:10+01:00    |  0.00 | the free time exactly
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:10:01+01:00 |  1.50 | a second over: charged from entry
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:30+01:00    |  1.50 | one increment exactly
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T08:30:01+01:00 |  3.00 | the second has begun
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T09:00+01:00    |  3.00 | two exactly
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T09:01+01:00    |  4.50 | three begun
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T13:59:59+01:00 | 18.00 | twelve are the daily cap
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T14:00:01+01:00 | 18.00 | the thirteenth costs nothing
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-03T23:59+01:00    | 18.00 | all day
        Europe/Berlin    | 2026-03-03T23:30+01:00    | 2026-03-04T00:00+01:00    |  1.50 | up to midnight
        Europe/Berlin    | 2026-03-03T23:30+01:00    | 2026-03-04T00:00:01+01:00 |  3.00 | one begins at midnight
        Europe/Berlin    | 2026-03-03T23:45+01:00    | 2026-03-04T00:10+01:00    |  1.50 | begun before midnight, ends after
        Europe/Berlin    | 2026-03-03T14:00+01:00    | 2026-03-04T00:30+01:00    | 19.50 | cap, and one on the new day
        Europe/Berlin    | 2026-03-03T12:00+01:00    | 2026-03-04T12:00+01:00    | 36.00 | 24 hours touch two days' caps
        Europe/Berlin    | 2026-03-03T00:00+01:00    | 2026-03-04T00:00+01:00    | 18.00 | one whole calendar day
        Europe/Berlin    | 2026-03-03T08:00+01:00    | 2026-03-10T08:00+01:00    | 144.00 | a week touches eight days' caps
        Europe/Berlin    | 2026-02-28T23:30+01:00    | 2026-03-01T00:30+01:00    |  3.00 | the month ends
        Europe/Berlin    | 2028-02-28T23:30+01:00    | 2028-02-29T00:30+01:00    |  3.00 | into a leap day
        Europe/Berlin    | 2026-12-31T23:30+01:00    | 2027-01-01T00:30+01:00    |  3.00 | the year ends
        Europe/Berlin    | 2026-03-29T01:30+01:00    | 2026-03-29T03:30+02:00    |  3.00 | spring: two hours on the wall, one passed
        Europe/Berlin    | 2026-03-29T00:00+01:00    | 2026-03-29T06:00+02:00    | 15.00 | spring: five hours passed
        Europe/Berlin    | 2026-03-28T23:30+01:00    | 2026-03-29T03:00+02:00    |  7.50 | spring: over midnight too
        Europe/Berlin    | 2026-03-29T00:00+01:00    | 2026-03-30T00:00+02:00    | 18.00 | a day of 23 hours has one cap
        Europe/Berlin    | 2026-10-25T02:30+02:00    | 2026-10-25T02:30+01:00    |  3.00 | autumn: same time on the wall, an hour passed
        Europe/Berlin    | 2026-10-25T01:30+02:00    | 2026-10-25T03:00+01:00    |  7.50 | autumn: two and a half hours passed
        Europe/Berlin    | 2026-10-25T00:00+02:00    | 2026-10-26T00:00+01:00    | 18.00 | a day of 25 hours has one cap
        Europe/Berlin    | 2026-10-25T02:55+02:00    | 2026-10-25T02:05+01:00    |  0.00 | autumn: ten minutes passed
        America/New_York | 2026-03-08T01:30-05:00    | 2026-03-08T03:30-04:00    |  3.00 | spring in New York
        America/New_York | 2026-03-07T23:00-05:00    | 2026-03-08T03:00-04:00    |  9.00 | spring in New York, over midnight
        America/New_York | 2026-11-01T01:30-04:00    | 2026-11-01T01:30-05:00    |  3.00 | autumn in New York
        America/New_York | 2026-11-01T00:00-04:00    | 2026-11-02T00:00-05:00    | 18.00 | 25 hours in New York
        America/New_York | 2026-03-04T04:30Z         | 2026-03-04T05:30Z         |  3.00 | midnight there, not in UTC
        Asia/Kathmandu   | 2026-03-03T18:00Z         | 2026-03-03T18:30Z         |  1.50 | 23:45 there, midnight inside
        """)
    void charges(String zone, String entry, String exit, BigDecimal expected, String why) {
        Tariff tariff = tariff(zone, "EUR", "PT10M", "PT30M", "1.50", "18.00");

        Price price = Pricing.of(tariff, at(entry)).leavingAt(at(exit));

        assertThat(price.total().amount()).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "asked {0} after entering at 08:00: holds until {1}")
    @CsvSource({
        "PT0S,    08:10, the free time ends",
        "PT10M,   08:10, at its very end",
        "PT10M1S, 08:30, the first increment",
        "PT30M,   08:30, at its very end",
        "PT31M,   09:00, the second",
        "PT6H,    00:00, the cap lasts till midnight",
        "PT10H,   00:00, long after the cap"
    })
    void tellsUntilWhenThePriceHolds(Duration after, String until, String why) {
        Instant entry = at("2026-03-03T08:00+01:00");

        Instant holds =
                Pricing.of(DEMO, entry).priceHoldsUntil(entry.plus(after)).orElseThrow();

        assertThat(holds.atZone(DEMO.timeZone()).toLocalTime()).as(why).hasToString(until);
    }

    @Test
    void aPriceThatNeverRisesHasNoNextRise() {
        Tariff free = tariff("Europe/Berlin", "EUR", "PT0S", "PT30M", "0", null);

        assertThat(Pricing.of(free, Instant.EPOCH).priceHoldsUntil(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void linesSayWhichDayAndHowMany() {
        Price price = Pricing.of(DEMO, at("2026-03-03T14:00+01:00")).leavingAt(at("2026-03-04T00:45+01:00"));

        assertThat(price.lines())
                .extracting(PriceLine::description)
                .containsExactly("Tue 3 Mar, 20 × 30 minutes, daily maximum", "Wed 4 Mar, 2 × 30 minutes");
        assertThat(price.lines().get(1).to()).isEqualTo(at("2026-03-04T00:45+01:00"));
    }

    @Test
    void aFreeStaySaysWhyItIsFree() {
        Price price = Pricing.of(DEMO, Instant.EPOCH).leavingAt(Instant.EPOCH.plusSeconds(300));

        assertThat(price.lines()).extracting(PriceLine::description).containsExactly("Free up to 10 minutes");
        assertThat(price.total().amount()).hasToString("0.00");
    }

    @Test
    void fractionsOfACoinAreRoundedOnceForTheWholeStay() {
        Tariff tariff = tariff("Europe/Berlin", "EUR", "PT0S", "PT1M", "0.005", null);
        Instant entry = at("2026-03-03T23:59+01:00");

        Price price = Pricing.of(tariff, entry).leavingAt(entry.plusSeconds(120));

        assertThat(price.total().amount()).hasToString("0.01");
        assertThat(price.lines())
                .extracting(line -> line.amount().amount().toString())
                .containsExactly("0.01", "0.00");
    }

    @Test
    void currenciesWithoutDecimalsHaveNone() {
        Tariff tariff = tariff("Asia/Tokyo", "JPY", "PT0S", "PT30M", "150", "1800");

        Price price = Pricing.of(tariff, Instant.EPOCH).leavingAt(Instant.EPOCH.plusSeconds(3600));

        assertThat(price.total().amount()).hasToString("300");
    }

    @Test
    void aStayCannotEndBeforeItBegan() {
        assertThatThrownBy(() -> Pricing.of(DEMO, Instant.EPOCH).leavingAt(Instant.EPOCH.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before its entry");
    }

    @Test
    void aTariffThatMakesNoSenseIsRefusedWithTheReason() {
        assertThatThrownBy(() -> tariff("Europe/Berlin", "EUR", "PT0S", "PT0S", "1", null))
                .hasMessageContaining("an increment lasts longer than zero");
        assertThatThrownBy(() -> tariff("Europe/Berlin", "EUR", "PT0S", "PT30M", "-1", null))
                .hasMessageContaining("a price is never negative");
        assertThatThrownBy(() -> tariff("Europe/Berlin", "EUR", "PT0S", "PT30M", "1", "0.001"))
                .hasMessageContaining("smallest coin");
    }

    static Tariff tariff(String zone, String currency, String free, String increment, String price, String cap) {
        return new Tariff(
                "test",
                1,
                "Test",
                ZoneId.of(zone),
                Currency.getInstance(currency),
                Duration.parse(free),
                Duration.parse(increment),
                new BigDecimal(price),
                cap == null ? null : new BigDecimal(cap),
                Instant.EPOCH);
    }

    private static Instant at(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
