package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lines of a price. Rounding the running total, not each line, rounds once and still lets the lines add up. */
final class Bill {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tariff tariff;
    private final List<PriceLine> lines = new ArrayList<>();
    private BigDecimal running = BigDecimal.ZERO;
    private Money told;

    Bill(Tariff tariff) {
        this.tariff = tariff;
        this.told = Money.zero(tariff.currency());
    }

    void add(String words, Instant from, Instant to, BigDecimal exact, String rule) {
        running = running.add(exact);
        Money total = new Money(running, tariff.currency()).rounded();
        lines.add(new PriceLine(words, from, to, total.minus(told), rule));
        told = total;
    }

    Price price() {
        return new Price(told, lines, taxIn(told, tariff));
    }

    /** On top or included, the tax is the same part of a total; null when the tariff names none. */
    static Price.TaxPart taxIn(Money total, Tariff tariff) {
        Terms.Tax tax = tariff.terms().tax();
        if (tax == null) {
            return null;
        }
        BigDecimal part = total.amount()
                .multiply(tax.taxRate())
                .divide(HUNDRED.add(tax.taxRate()), MathContext.DECIMAL128)
                .setScale(tariff.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Price.TaxPart(tax.name(), tax.taxRate(), new Money(part, tariff.currency()));
    }
}
