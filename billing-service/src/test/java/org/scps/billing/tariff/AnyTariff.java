package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tariffs of all kinds: one collection of lines in a window of time, another one always, caps, permits, validations. */
final class AnyTariff {

    private AnyTariff() {}

    static Arbitrary<Tariff> capped() {
        return with(caps());
    }

    static Arbitrary<Tariff> uncapped() {
        return with(Arbitraries.just(Caps.NONE));
    }

    private static Arbitrary<Tariff> with(Arbitrary<Caps> caps) {
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
}
