package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scps.billing.tariff.Coverage.Piece;

/**
 * Prices a stay by a tariff.
 *
 * <p>The units of a rate (increments, steps, flat periods) are laid end to end over the elapsed time from the entry, so
 * a night on which clocks change is charged for the hours that really passed. A unit costs its price as soon as it has
 * begun, by the rates that are active when it begins, and belongs to the local day in which it begins. Caps, the
 * minimum, permits, validations and tax follow, in this order, and the sum is rounded once.
 *
 * <p>Free time in the middle of a stay can make a flat rate begin twice. Nobody pays more for holding a permit or a
 * validation: where it costs less without them, they are left out.
 */
public final class Pricing {

    /** No tariff stands still for longer than a month without being at its end. */
    private static final List<Duration> HORIZONS = List.of(Duration.ofDays(2), Duration.ofDays(45));

    private static final String LEFT_OUT = "Permits and validations left out, since it costs less without them";

    private final Tariff tariff;
    private final Visit visit;
    private final RateTable table;

    private Pricing(Tariff tariff, Visit visit) {
        this.tariff = tariff;
        this.visit = visit;
        this.table = tariff.tableFor(visit.vehicleClass(), visit.zone());
    }

    /** Prices stays that begin at {@code entry}, of any vehicle without permit or validation. */
    public static Pricing of(Tariff tariff, Instant entry) {
        return of(tariff, Visit.from(entry));
    }

    public static Pricing of(Tariff tariff, Visit visit) {
        return new Pricing(tariff, visit);
    }

    /**
     * What a vehicle whose entry nobody saw pays.
     *
     * @return empty when the tariff leaves that to a person
     */
    public static Optional<Price> lostEntry(Tariff tariff, Instant exit) {
        BigDecimal amount = tariff.terms().lostEntry();
        if (amount == null) {
            return Optional.empty();
        }
        Bill bill = new Bill(tariff);
        bill.add("Entry not seen: the price for a lost entry", exit, exit, amount, "lostEntry");
        RateTable table = tariff.tableFor(null, null);
        Adjustments.of(tariff, table, Visit.from(exit), amount, false, List.of())
                .forEach(made -> bill.add(made.words(), exit, exit, made.adds(), made.rule()));
        return Optional.of(bill.price());
    }

    /**
     * What leaving at {@code exit} costs.
     *
     * @throws IllegalArgumentException if {@code exit} is before the entry
     */
    public Price leavingAt(Instant exit) {
        if (exit.isBefore(visit.entry())) {
            throw new IllegalArgumentException(
                    "A stay cannot end at " + exit + ", before its entry at " + visit.entry());
        }
        Price price = cheapest(exit);
        Visit.PaidInside paid = visit.paid();
        if (paid == null || !exit.isAfter(paid.upTo())) {
            return price;
        }
        // Where a longer stay may cost less, what was paid for does not get cheaper by staying on.
        Price paidFor = cheapest(paid.upTo());
        return paidFor.total().compareTo(price.total()) > 0
                ? paidFor.and(new PriceLine(
                        "Paid for already; staying on gives nothing back",
                        paid.upTo(),
                        exit,
                        Money.zero(tariff.currency()),
                        "mayFall"))
                : price;
    }

    private Price cheapest(Instant exit) {
        Price price = price(exit);
        return plain().map(plain -> new StayBill(plain, exit).without(LEFT_OUT))
                .filter(plain -> plain.total().compareTo(price.total()) < 0)
                .orElse(price);
    }

    /**
     * Until when the price at {@code asOf} holds: leaving at this moment still costs the same, later costs more.
     *
     * @return empty when the price does not rise within 45 days
     */
    public Optional<Instant> priceHoldsUntil(Instant asOf) {
        Money now = leavingAt(asOf).total();
        List<Optional<Instant>> holding = Stream.concat(Stream.of(this), plain().stream())
                .filter(pricing -> pricing.price(asOf).total().compareTo(now) <= 0)
                .map(pricing -> pricing.costsMoreAfter(asOf, now))
                .toList();
        return holding.stream().allMatch(Optional::isPresent)
                ? holding.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<Instant> costsMoreAfter(Instant asOf, Money now) {
        return HORIZONS.stream()
                .map(ahead -> NextRise.after(this, asOf, now, asOf.plus(ahead)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * What paying early makes of the price of leaving at {@code exit}.
     *
     * @return empty when the tariff gives nothing for it, or nothing is to be paid
     */
    public Optional<EarlyOffer> earlyOffer(Instant exit) {
        Money full = leavingAt(exit).total();
        return EarlyDiscount.of(tariff)
                .filter(early -> !full.isZero())
                .map(early -> new EarlyOffer(full.minus(early.off(full)), early.payUntil(exit)));
    }

    /** @param payUntil up to and including then */
    public record EarlyOffer(Money total, Instant payUntil) {}

    public Tariff tariff() {
        return tariff;
    }

    Visit visit() {
        return visit;
    }

    RateTable table() {
        return table;
    }

    /** Up to and including this much charged time costs nothing. */
    Duration free() {
        Duration free = tariff.terms().freeTime();
        Duration through = tariff.terms().passThrough();
        return free.compareTo(through) >= 0 ? free : through;
    }

    boolean inGrace(Instant at) {
        return visit.paid() != null && !at.isBefore(visit.paid().upTo()) && !at.isAfter(leaveBy());
    }

    /** Until when who has paid inside may leave for what was paid. */
    Instant leaveBy() {
        return visit.paid().at().plus(tariff.terms().graceAfterPayment());
    }

    /** The units of all charged pieces that begin before {@code until}. */
    List<Unit> units(Piece piece, Tiling tiling) {
        return tiling.over(piece.from(), piece.to());
    }

    Tiling tiling(Instant until) {
        return new Tiling(table, new Calendar(tariff, table, until));
    }

    Tally tally() {
        return new Tally(table, tariff.timeZone(), visit.entry());
    }

    /** The same stay without permits and validations; empty if it has none. */
    private Optional<Pricing> plain() {
        return visit.permits().isEmpty() && visit.validations().isEmpty()
                ? Optional.empty()
                : Optional.of(new Pricing(tariff, visit.holding(List.of()).validated(List.of())));
    }

    private Price price(Instant exit) {
        return new StayBill(this, exit).price();
    }
}
