package org.scps.billing.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Value-added tax inside an amount that includes it. */
final class Vat {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Vat() {}

    /**
     * The VAT in a part of a charge. Of 119.00 with 19.00 VAT, a part of 59.50 has 9.50.
     *
     * @param part VAT included
     * @param total of the whole charge, VAT included, not zero unless the part is
     * @param vat of the whole charge
     * @return to the decimals of {@code total}
     */
    static BigDecimal share(BigDecimal part, BigDecimal total, BigDecimal vat) {
        int decimals = Math.max(0, total.scale());
        return total.signum() == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : vat.multiply(part).divide(total, decimals, RoundingMode.HALF_UP);
    }

    /** Per cent of the net amount, to one decimal. */
    static BigDecimal percent(BigDecimal gross, BigDecimal vat) {
        BigDecimal net = gross.subtract(vat);
        return net.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : vat.multiply(HUNDRED).divide(net, 1, RoundingMode.HALF_UP);
    }
}
