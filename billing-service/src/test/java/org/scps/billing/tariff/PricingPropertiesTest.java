package org.scps.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any tariff and any stay. */
class PricingPropertiesTest {

    private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 500)
    void aPriceIsNeverNegative(
            @ForAll("tariffs") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Price price = Pricing.of(tariff, entry).leavingAt(entry.plus(stay));

        assertThat(price.total().amount()).isNotNegative();
        assertThat(price.lines())
                .allSatisfy(line -> assertThat(line.amount().amount()).isNotNegative());
    }

    @Property(tries = 500)
    void leavingLaterNeverCostsLess(
            @ForAll("tariffs") Tariff tariff,
            @ForAll("entries") Instant entry,
            @ForAll("stays") Duration stay,
            @ForAll("stays") Duration more) {
        Pricing pricing = Pricing.of(tariff, entry);

        assertThat(pricing.leavingAt(entry.plus(stay).plus(more)).total())
                .isGreaterThanOrEqualTo(pricing.leavingAt(entry.plus(stay)).total());
    }

    @Property(tries = 500)
    void linesAddUpAndFollowEachOther(
            @ForAll("tariffs") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Price price = Pricing.of(tariff, entry).leavingAt(entry.plus(stay));

        BigDecimal sum =
                price.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(price.total().amount());
        assertThat(price.lines().get(0).from()).isEqualTo(entry);
        assertThat(price.lines().get(price.lines().size() - 1).to()).isEqualTo(entry.plus(stay));
        for (int i = 1; i < price.lines().size(); i++) {
            assertThat(price.lines().get(i).from())
                    .isEqualTo(price.lines().get(i - 1).to());
        }
    }

    @Property(tries = 500)
    void noLocalDayCostsMoreThanTheCap(
            @ForAll("tariffs") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Price price = Pricing.of(tariff, entry).leavingAt(entry.plus(stay));

        BigDecimal cap = tariff.rateTables().get(0).caps().maxPerCalendarDay();
        if (cap != null) {
            assertThat(price.lines())
                    .allSatisfy(line -> assertThat(line.amount().amount()).isLessThanOrEqualTo(cap));
            assertThat(price.lines().stream().map(line -> day(line.from(), tariff.timeZone())))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void thePriceHoldsExactlyAsLongAsItIsSaidTo(
            @ForAll("tariffs") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Pricing pricing = Pricing.of(tariff, entry);
        Instant asOf = entry.plus(stay);

        Optional<Instant> until = pricing.priceHoldsUntil(asOf);

        until.ifPresent(end -> {
            assertThat(end).isAfterOrEqualTo(asOf);
            assertThat(pricing.leavingAt(end).total())
                    .isEqualTo(pricing.leavingAt(asOf).total());
            assertThat(pricing.leavingAt(end.plusNanos(1)).total())
                    .isGreaterThan(pricing.leavingAt(asOf).total());
        });
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        Arbitrary<String> zones = Arbitraries.of(
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "UTC");
        Arbitrary<Integer> free = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> increment = Arbitraries.integers().between(1, 180);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(3);
        Arbitrary<BigDecimal> cap = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(60))
                .ofScale(2)
                .injectNull(0.2);
        return Combinators.combine(zones, free, increment, price, cap)
                .as((zone, f, i, p, c) -> PricingTest.tariff(
                        zone,
                        "EUR",
                        "PT" + f + "M",
                        "PT" + i + "M",
                        p.toPlainString(),
                        c == null ? null : c.toPlainString()));
    }

    @Provide
    Arbitrary<Instant> entries() {
        return Arbitraries.longs().between(0, TWO_YEARS).map(seconds -> START.plus(seconds, ChronoUnit.SECONDS));
    }

    @Provide
    Arbitrary<Duration> stays() {
        return Arbitraries.longs().between(0, Duration.ofDays(9).toSeconds()).map(Duration::ofSeconds);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
