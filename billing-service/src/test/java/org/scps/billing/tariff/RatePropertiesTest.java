package org.scps.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for tariffs with active times, steps and caps of all kinds, for permits and validations. */
class RatePropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 300)
    void neverNegativeAndLinesAddUp(
            @ForAll("tariffs") Tariff tariff, @ForAll("visits") Visit visit, @ForAll("stays") Duration stay) {
        Price price = Pricing.of(tariff, visit).leavingAt(visit.entry().plus(stay));

        assertThat(price.total().amount()).isNotNegative();
        assertThat(sum(price, line -> true)).isEqualByComparingTo(price.total().amount());
    }

    @Property(tries = 300)
    void aLongerStayNeverCostsLess(
            @ForAll("tariffs") Tariff tariff,
            @ForAll("visits") Visit visit,
            @ForAll("stays") Duration stay,
            @ForAll("stays") Duration more) {
        Pricing pricing = Pricing.of(tariff, visit);

        Price shorter = pricing.leavingAt(visit.entry().plus(stay));
        Price longer = pricing.leavingAt(visit.entry().plus(stay).plus(more));

        assertThat(longer.total()).isGreaterThanOrEqualTo(shorter.total());
    }

    @Property(tries = 300)
    void capsAreCaps(
            @ForAll("tariffs") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Caps caps = tariff.rateTables().get(0).caps();
        Price price = Pricing.of(tariff, entry).leavingAt(entry.plus(stay));

        if (caps.maxPer24Hours() != null) {
            long blocks = stay.toSeconds() / 86_400 + 1;
            assertThat(price.total().amount())
                    .isLessThanOrEqualTo(caps.maxPer24Hours().multiply(BigDecimal.valueOf(blocks)));
        }
        if (caps.maxPerCalendarDay() != null) {
            LocalDate first = entry.atZone(tariff.timeZone()).toLocalDate();
            LocalDate last = entry.plus(stay).atZone(tariff.timeZone()).toLocalDate();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                LocalDate one = day;
                assertThat(sum(price, line -> line.from()
                                .atZone(tariff.timeZone())
                                .toLocalDate()
                                .equals(one)))
                        .isLessThanOrEqualTo(caps.maxPerCalendarDay());
            }
        }
        if (caps.maxValue() != null) {
            assertThat(price.total().amount()).isLessThanOrEqualTo(caps.maxValue());
        }
    }

    /** Where counting starts anew, two stays cost what one does, unless a cap or a minimum spans them. */
    @Property(tries = 300)
    void splittingAtTheBeginningOfAnActiveTimeAddsUp(
            @ForAll("uncapped") Tariff tariff, @ForAll("entries") Instant entry, @ForAll("stays") Duration stay) {
        Instant exit = entry.plus(stay);
        Calendar calendar = new Calendar(tariff, tariff.rateTables().get(0), exit);
        Instant boundary = calendar.endOf(calendar.activeAt(entry), entry);

        if (boundary.isBefore(exit)) {
            BigDecimal whole = Pricing.of(tariff, entry).leavingAt(exit).total().amount();
            BigDecimal before =
                    Pricing.of(tariff, entry).leavingAt(boundary).total().amount();
            BigDecimal after =
                    Pricing.of(tariff, boundary).leavingAt(exit).total().amount();
            assertThat(before.add(after)).isEqualByComparingTo(whole);
        }
    }

    @Property(tries = 200)
    void thePriceHoldsExactlyAsLongAsItIsSaidTo(
            @ForAll("tariffs") Tariff tariff, @ForAll("visits") Visit visit, @ForAll("stays") Duration stay) {
        Pricing pricing = Pricing.of(tariff, visit);
        Instant asOf = visit.entry().plus(stay);

        pricing.priceHoldsUntil(asOf).ifPresent(end -> {
            Money now = pricing.leavingAt(asOf).total();
            assertThat(end).isAfterOrEqualTo(asOf);
            assertThat(pricing.leavingAt(end).total()).isEqualTo(now);
            assertThat(pricing.leavingAt(end.plusNanos(1)).total()).isGreaterThan(now);
        });
    }

    @Property(tries = 100)
    void theZoneOfTheMachineChangesNothing(
            @ForAll("tariffs") Tariff tariff, @ForAll("visits") Visit visit, @ForAll("stays") Duration stay) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Price there = Pricing.of(tariff, visit).leavingAt(visit.entry().plus(stay));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Price here = Pricing.of(tariff, visit).leavingAt(visit.entry().plus(stay));
            assertThat(here).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property(tries = 200)
    void aValidationOrAPermitNeverCostsMore(
            @ForAll("tariffs") Tariff tariff, @ForAll("visits") Visit visit, @ForAll("stays") Duration stay) {
        Instant exit = visit.entry().plus(stay);
        Price without = Pricing.of(tariff, Visit.from(visit.entry())).leavingAt(exit);

        Price with = Pricing.of(tariff, visit).leavingAt(exit);

        assertThat(with.total()).isLessThanOrEqualTo(without.total());
    }

    private static BigDecimal sum(Price price, java.util.function.Predicate<PriceLine> which) {
        return price.lines().stream()
                .filter(which)
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        return AnyTariff.capped();
    }

    @Provide
    Arbitrary<Tariff> uncapped() {
        return AnyTariff.uncapped();
    }

    @Provide
    Arbitrary<Visit> visits() {
        Arbitrary<List<String>> permits =
                Arbitraries.of("half", "nights").list().uniqueElements().ofMaxSize(2);
        Arbitrary<List<String>> codes =
                Arbitraries.of("hour", "third", "two").list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(entries(), permits, codes).as((entry, p, c) -> Visit.from(entry)
                .holding(p.stream()
                        .map(type -> new Visit.Holding(type, Instant.EPOCH, null, null))
                        .toList())
                .validated(
                        c.stream().map(type -> new Visit.Redeemed(type, null)).toList()));
    }

    @Provide
    Arbitrary<Instant> entries() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(730).toMinutes())
                .map(m -> START.plus(Duration.ofMinutes(m)));
    }

    @Provide
    Arbitrary<Duration> stays() {
        return Arbitraries.longs().between(0, Duration.ofDays(5).toMinutes()).map(Duration::ofMinutes);
    }
}
