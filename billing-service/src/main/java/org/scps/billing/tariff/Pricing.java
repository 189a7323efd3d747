package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prices a stay by a tariff.
 *
 * <p>Increments are stretches of elapsed time counted from the entry, so a night on which clocks change is charged for
 * the hours that really passed. An increment belongs to the local day in which it begins; the increments of one day cost
 * at most the daily cap. A stay longer than the free time is charged from its entry.
 */
public final class Pricing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Tariff tariff;
    private final Instant entry;

    private Pricing(Tariff tariff, Instant entry) {
        this.tariff = tariff;
        this.entry = entry;
    }

    /** Prices stays that begin at {@code entry}. */
    public static Pricing of(Tariff tariff, Instant entry) {
        return new Pricing(tariff, entry);
    }

    /**
     * What leaving at {@code exit} costs.
     *
     * @throws IllegalArgumentException if {@code exit} is before the entry
     */
    public Price leavingAt(Instant exit) {
        if (exit.isBefore(entry)) {
            throw new IllegalArgumentException("A stay cannot end at " + exit + ", before its entry at " + entry);
        }
        Duration stay = Duration.between(entry, exit);
        Money zero = Money.zero(tariff.currency());
        if (stay.compareTo(tariff.free()) <= 0) {
            String description = tariff.free().isZero() ? "No time" : "Free up to " + Periods.words(tariff.free());
            return new Price(zero, List.of(new PriceLine(description, entry, exit, zero)));
        }
        return charged(exit, begunAt(exit));
    }

    /**
     * Until when the price at {@code asOf} holds: leaving at this moment still costs the same, later costs more.
     *
     * @return empty when the price never rises again
     */
    public Optional<Instant> priceHoldsUntil(Instant asOf) {
        Money now = leavingAt(asOf).total();
        if (tariff.pricePerIncrement().signum() == 0 || isZero(tariff.dailyCap())) {
            return Optional.empty();
        }
        Instant freeEnds = entry.plus(tariff.free());
        Instant boundary = asOf.isAfter(freeEnds) ? begin(begunAt(asOf)) : freeEnds;
        // The next increment may cost nothing more: its day is at the cap, or rounding swallows it.
        while (leavingAt(boundary.plusNanos(1)).total().compareTo(now) <= 0) {
            boundary = begin(begunAt(exceedsCap(boundary) ? midnightAfter(boundary) : boundary.plusNanos(1)));
        }
        return Optional.of(boundary);
    }

    private boolean exceedsCap(Instant boundary) {
        long before = begunAt(startOfDay(dayOf(boundary)));
        BigDecimal full = price(begunAt(boundary.plusNanos(1)) - before);
        return tariff.dailyCap() != null && full.compareTo(tariff.dailyCap()) > 0;
    }

    private Price charged(Instant exit, long count) {
        List<PriceLine> lines = new ArrayList<>();
        BigDecimal running = BigDecimal.ZERO;
        Money told = Money.zero(tariff.currency());
        for (long first = 0; first < count; ) {
            LocalDate day = dayOf(begin(first));
            long next = Math.min(count, begunAt(midnightAfter(begin(first))));
            BigDecimal full = price(next - first);
            boolean capped = tariff.dailyCap() != null && full.compareTo(tariff.dailyCap()) > 0;
            running = running.add(capped ? tariff.dailyCap() : full);
            // Rounding the running total, not each line, rounds once and still lets the lines add up.
            Money total = new Money(running, tariff.currency()).rounded();
            Instant to = next == count ? exit : begin(next);
            lines.add(new PriceLine(words(day, next - first, capped), begin(first), to, total.minus(told)));
            told = total;
            first = next;
        }
        return new Price(told, lines);
    }

    private String words(LocalDate day, long count, boolean capped) {
        String increments = count + " × " + Periods.words(tariff.increment());
        return DAY.format(day) + ", " + increments + (capped ? ", daily maximum" : "");
    }

    /** Increments begun before {@code at}: 1 when 30 minutes of 30-minute increments have passed, 2 a second later. */
    private long begunAt(Instant at) {
        if (at.isBefore(entry)) {
            return 0;
        }
        Duration elapsed = Duration.between(entry, at);
        long whole = elapsed.dividedBy(tariff.increment());
        return elapsed.equals(tariff.increment().multipliedBy(whole)) ? whole : whole + 1;
    }

    private BigDecimal price(long increments) {
        return tariff.pricePerIncrement().multiply(BigDecimal.valueOf(increments));
    }

    private Instant midnightAfter(Instant at) {
        return startOfDay(dayOf(at).plusDays(1));
    }

    private Instant begin(long increment) {
        return entry.plus(tariff.increment().multipliedBy(increment));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(tariff.timeZone()).toLocalDate();
    }

    private Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(tariff.timeZone()).toInstant();
    }

    private static boolean isZero(BigDecimal amount) {
        return amount != null && amount.signum() == 0;
    }
}
