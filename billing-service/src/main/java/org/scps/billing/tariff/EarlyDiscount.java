package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tariff takes off for paying soon.
 *
 * @param within after the exit, up to and including then; who pays inside pays in time
 */
public record EarlyDiscount(Tariff tariff, Duration within, BigDecimal percentOff) {

    /** The rule that a line of it names. */
    public static final String RULE = "earlyPayment";

    /** Empty when the tariff gives nothing for it. */
    public static Optional<EarlyDiscount> of(Tariff tariff) {
        return Optional.ofNullable(tariff.terms().earlyPayment())
                .map(early -> new EarlyDiscount(tariff, early.within(), early.percentOff()));
    }

    public Instant payUntil(Instant exit) {
        return exit.plus(within);
    }

    /** @param exit null while the vehicle is inside */
    public boolean inTime(Instant exit, Instant paidAt) {
        return exit == null || !paidAt.isAfter(payUntil(exit));
    }

    /** The tax in a total that this left; null when the tariff names none. */
    public static Price.TaxPart tax(Money total, Tariff tariff) {
        return Bill.taxIn(total, tariff);
    }

    /** What paying {@code asked} in time takes off, to the currency's decimals: of 1.05 EUR at 10 % it is 0.10. */
    public Money off(Money asked) {
        BigDecimal exact = asked.amount().subtract(Adjustments.percent(asked.amount(), percentOff));
        return asked.minus(new Money(exact, tariff.currency()).rounded());
    }

    /**
     * A price with what was taken off for payments made in time; of a price that has fallen since, the same share.
     *
     * @param off what was taken off, of {@code on}
     * @param at when it was paid
     */
    public Price takenOff(Price price, BigDecimal off, BigDecimal on, Instant at) {
        BigDecimal full = price.total().amount();
        BigDecimal share = full.compareTo(on) < 0 ? off.multiply(full).divide(on, MathContext.DECIMAL128) : off;
        Money less = new Money(share, tariff.currency()).rounded();
        if (less.isZero()) {
            return price;
        }
        Money total = price.total().minus(less);
        List<PriceLine> lines = new ArrayList<>(price.lines());
        lines.add(line(less, at));
        return new Price(total, lines, Bill.taxIn(total, tariff));
    }

    /** How {@code off} stands among the lines of a price. */
    public PriceLine line(Money off, Instant at) {
        return new PriceLine(words(), at, at, Money.zero(tariff.currency()).minus(off), RULE);
    }

    private String words() {
        String percent = Adjustments.plain(percentOff) + " % off";
        return within.isZero()
                ? "Paid before leaving, " + percent
                : "Paid within " + Periods.words(within) + " of leaving, " + percent;
    }
}
