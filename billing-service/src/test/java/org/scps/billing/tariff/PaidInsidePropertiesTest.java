package org.scps.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What paying inside makes of prices, for any tariff that never falls and any grace. */
class PaidInsidePropertiesTest {

    private static final Instant ENTRY = Instant.parse("2026-03-03T08:00:00Z");

    @Property(tries = 300)
    void leavingWithinTheGraceCostsWhatWasPaidForAndLaterTheWholeStay(
            @ForAll("tariffs") Tariff tariff,
            @ForAll("stays") Duration stay,
            @ForAll("stays") Duration more,
            @ForAll("minutes") Duration answer) {
        Pricing unpaid = Pricing.of(tariff, ENTRY);
        Visit.PaidInside paid =
                new Visit.PaidInside(ENTRY.plus(stay), ENTRY.plus(stay).plus(answer));
        Pricing pricing = Pricing.of(tariff, Visit.from(ENTRY).paid(paid));
        Instant exit = paid.upTo().plus(more);

        Price price = pricing.leavingAt(exit);

        boolean inTime = !exit.isAfter(paid.at().plus(tariff.terms().graceAfterPayment()));
        assertThat(price.total())
                .isEqualTo(unpaid.leavingAt(inTime ? paid.upTo() : exit).total());
        assertThat(price.lines().stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(price.total().amount());
    }

    @Property(tries = 300)
    void thePriceHoldsExactlyAsLongAsItIsSaidTo(
            @ForAll("tariffs") Tariff tariff, @ForAll("stays") Duration stay, @ForAll("minutes") Duration since) {
        Instant paidAt = ENTRY.plus(stay);
        Pricing pricing = Pricing.of(tariff, Visit.from(ENTRY).paidAt(paidAt));
        Instant asOf = paidAt.plus(since);

        Optional<Instant> until = pricing.priceHoldsUntil(asOf);

        until.ifPresent(end -> {
            assertThat(pricing.leavingAt(end).total())
                    .isEqualTo(pricing.leavingAt(asOf).total());
            assertThat(pricing.leavingAt(end.plusNanos(1)).total())
                    .isGreaterThan(pricing.leavingAt(asOf).total());
        });
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        return new PricingPropertiesTest().tariffs().flatMap(tariff -> Arbitraries.integers()
                .between(0, 60)
                .map(grace -> new Tariff(
                        tariff.tariffId(),
                        1,
                        tariff.name(),
                        tariff.timeZone(),
                        tariff.currency(),
                        tariff.validFrom(),
                        null,
                        tariff.rateTables(),
                        new Terms(
                                tariff.terms().freeTime(),
                                Duration.ZERO,
                                Duration.ofMinutes(grace),
                                null,
                                null,
                                null,
                                List.of()),
                        Concessions.NONE)));
    }

    @Provide
    Arbitrary<Duration> stays() {
        return Arbitraries.longs().between(0, Duration.ofDays(3).toSeconds()).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Duration> minutes() {
        return Arbitraries.longs().between(0, Duration.ofHours(2).toSeconds()).map(Duration::ofSeconds);
    }
}
