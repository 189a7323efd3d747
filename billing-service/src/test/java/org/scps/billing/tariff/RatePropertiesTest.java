package org.scps.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        return tariffs(caps());
    }

    @Provide
    Arbitrary<Tariff> uncapped() {
        return tariffs(Arbitraries.just(Caps.NONE));
    }

    private static Arbitrary<Tariff> tariffs(Arbitrary<Caps> caps) {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")
                .map(ZoneId::of);
        Arbitrary<List<RateLine>> night = Arbitraries.oneOf(flat(), tiers(), increments());
        Arbitrary<List<RateLine>> day = Arbitraries.oneOf(flat(), tiers(), increments(), firstBlock());
        Arbitrary<ActiveTime> window = window();
        return Combinators.combine(zones, night, day, window, caps, Arbitraries.of(0, 0, 15))
                .as((zone, n, d, w, c, free) -> {
                    RateLineCollection special = new RateLineCollection(1, "Special", List.of(w), false, null, null, n);
                    RateLineCollection always = new RateLineCollection(2, null, List.of(), false, null, null, d);
                    RateTable table = new RateTable("t", "T", Set.of(), Set.of(), List.of(special, always), c, false);
                    // Free minutes would be given to both halves of a split stay.
                    Duration freeTime = c == Caps.NONE ? Duration.ZERO : Duration.ofMinutes(free);
                    return new Tariff(
                            "t",
                            1,
                            "T",
                            zone,
                            Currency.getInstance("EUR"),
                            Instant.EPOCH,
                            null,
                            List.of(table),
                            Terms.freeUpTo(freeTime),
                            concessions());
                });
    }

    private static Concessions concessions() {
        return new Concessions(
                List.of(
                        new Concessions.PermitType("half", "Half", BigDecimal.valueOf(50), List.of(), null, null),
                        new Concessions.PermitType(
                                "nights",
                                "Nights",
                                BigDecimal.valueOf(100),
                                List.of(new ActiveTime(
                                        EnumSet.allOf(DayOfWeek.class),
                                        ActiveTime.Holidays.INCLUDED,
                                        LocalTime.of(20, 0),
                                        LocalTime.of(6, 0))),
                                null,
                                null)),
                List.of(
                        new Concessions.ValidationType("hour", "An hour", Duration.ofHours(1), null, null, null),
                        new Concessions.ValidationType("third", "Third", null, BigDecimal.valueOf(33), null, null),
                        new Concessions.ValidationType("two", "Two off", null, null, new BigDecimal("2.00"), null)));
    }

    private static Arbitrary<ActiveTime> window() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.MIDNIGHT.plusMinutes(quarter * 15L));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(days, times, times)
                .as((d, from, to) -> new ActiveTime(d, ActiveTime.Holidays.INCLUDED, from, to));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.integers().between(0, 1000).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static Arbitrary<List<RateLine>> flat() {
        return amounts().map(amount -> List.of(RateLine.flat(amount)));
    }

    private static Arbitrary<List<RateLine>> increments() {
        return Combinators.combine(amounts(), Arbitraries.integers().between(5, 120))
                .as((amount, minutes) ->
                        List.of(RateLine.incrementing(1, Duration.ZERO, null, Duration.ofMinutes(minutes), amount)));
    }

    private static Arbitrary<List<RateLine>> firstBlock() {
        return Combinators.combine(amounts(), amounts(), Arbitraries.integers().between(5, 180))
                .as((first, more, minutes) -> List.of(
                        RateLine.tier(1, Duration.ZERO, Duration.ofMinutes(minutes), first),
                        RateLine.incrementing(2, Duration.ofMinutes(minutes), null, Duration.ofMinutes(20), more)));
    }

    private static Arbitrary<List<RateLine>> tiers() {
        return amounts().list().ofMinSize(1).ofMaxSize(5).map(steps -> {
            List<RateLine> lines = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (int i = 0; i < steps.size(); i++) {
                total = total.add(steps.get(i));
                lines.add(RateLine.tier(i + 1, Duration.ofHours(i), Duration.ofHours(i + 1L), total));
            }
            return lines;
        });
    }

    private static Arbitrary<Caps> caps() {
        Arbitrary<BigDecimal> cap = Arbitraries.integers().between(0, 3000).map(c -> BigDecimal.valueOf(c, 2));
        return Combinators.combine(cap.injectNull(0.4), cap.injectNull(0.4), cap.injectNull(0.6))
                .as((day, hours, most) -> new Caps(day, LocalTime.MIDNIGHT, hours, null, most));
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
