package org.scps.billing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.tariff.Concessions;
import org.scps.billing.tariff.Concessions.PermitType;
import org.scps.billing.tariff.Concessions.QuotaPeriod;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Terms;
import org.scps.billing.tariff.Visit;
import org.scps.billing.whatif.SharedPermits.Permit;
import org.scps.billing.whatif.SharedPermits.Stayed;

/** Quotas and spaces, shared among the stays of a permit's vehicles. */
class SharedPermitsTest {

    private static final Tariff TARIFF = new Tariff(
            "t",
            1,
            "Hours",
            ZoneId.of("Europe/Berlin"),
            Currency.getInstance("EUR"),
            Instant.EPOCH,
            null,
            new Tariff(
                            "t",
                            1,
                            "Hours",
                            ZoneId.of("Europe/Berlin"),
                            Currency.getInstance("EUR"),
                            Duration.ZERO,
                            Duration.ofHours(1),
                            BigDecimal.valueOf(2),
                            null,
                            Instant.EPOCH)
                    .rateTables(),
            new Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, null, null, null, List.of()),
            new Concessions(
                    List.of(new PermitType(
                            "tenant",
                            "Tenant",
                            BigDecimal.valueOf(100),
                            List.of(),
                            Duration.ofHours(3),
                            QuotaPeriod.DAY)),
                    List.of()));

    private final Stayed morning = stay("TEN1", "08:00", "10:00");
    private final Stayed noon = stay("TEN2", "11:00", "13:00");
    private final Stayed evening = stay("TEN1", "18:00", "19:00");

    @Test
    void aQuotaIsUsedUpInOrderOfTime() {
        SharedPermits permits = of(null, morning, noon, evening);

        assertThat(left(permits, morning)).isEqualTo(Duration.ofHours(3));
        assertThat(left(permits, noon)).isEqualTo(Duration.ofHours(1));
        assertThat(left(permits, evening)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aNewDayHasANewQuota() {
        Stayed tomorrow = new Stayed(
                UUID.randomUUID(),
                "TEN1",
                at("08:00").plus(Duration.ofDays(1)),
                at("09:00").plus(Duration.ofDays(1)));

        assertThat(left(of(null, morning, noon, tomorrow), tomorrow)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void whoWasStillInsideWhenAnotherLeftWasNotCountedThen() {
        Stayed longOne = stay("TEN2", "07:00", "20:00");

        assertThat(left(of(null, longOne, morning), morning)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aPermitWithOneSpaceCoversTheFirstVehicleInside() {
        Stayed second = stay("TEN2", "09:00", "12:00");
        Stayed third = stay("TEN1", "10:30", "11:00");
        SharedPermits permits = of(1, morning, second, third);

        assertThat(permits.of(morning)).hasSize(1);
        assertThat(permits.of(second)).isEmpty();
        assertThat(permits.of(third)).as("the second is still inside").isEmpty();
        assertThat(permits.of(stay("OTHER", "09:00", "10:00"))).isEmpty();
    }

    private static SharedPermits of(Integer spaces, Stayed... stays) {
        Permit permit = new Permit(
                UUID.randomUUID(),
                "tenant",
                spaces,
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                Set.of("TEN1", "TEN2"));
        return new SharedPermits(TARIFF, List.of(permit), List.of(stays));
    }

    private static Duration left(SharedPermits permits, Stayed stay) {
        List<Visit.Holding> holdings = permits.of(stay);
        assertThat(holdings).hasSize(1);
        return holdings.get(0).remaining();
    }

    private static Stayed stay(String plate, String from, String to) {
        return new Stayed(UUID.randomUUID(), plate, at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-03T" + time + ":00+01:00");
    }
}
