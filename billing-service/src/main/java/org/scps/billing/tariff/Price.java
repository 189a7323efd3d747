package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stay costs and why.
 *
 * @param total rounded to the currency's decimals, never negative, tax included
 * @param lines in order of time, discounts and tax after them; they add up to {@code total}
 * @param tax part of {@code total}; null when the tariff names none
 */
public record Price(Money total, List<PriceLine> lines, TaxPart tax) {

    /**
     * The tax in a total.
     *
     * @param rate percent
     * @param amount rounded to the currency's decimals
     */
    public record TaxPart(String name, BigDecimal rate, Money amount) {}

    public Price {
        lines = List.copyOf(lines);
    }

    /** With a line that costs nothing. */
    Price and(PriceLine remark) {
        List<PriceLine> more = new ArrayList<>(lines);
        more.add(remark);
        return new Price(total, more, tax);
    }

    public boolean isFree() {
        return total.isZero();
    }
}
