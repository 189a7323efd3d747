package org.scps.billing.tariff;

import java.util.List;

/**
 * What a stay costs and why.
 *
 * @param total rounded to the currency's decimals, never negative
 * @param lines in order of time; they add up to {@code total}
 */
public record Price(Money total, List<PriceLine> lines) {

    public Price {
        lines = List.copyOf(lines);
    }

    public boolean isFree() {
        return total.isZero();
    }
}
