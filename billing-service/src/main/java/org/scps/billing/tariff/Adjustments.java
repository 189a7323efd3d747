package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.scps.billing.tariff.Concessions.PermitType;
import org.scps.billing.tariff.Concessions.ValidationType;

/** What comes after the rates: the minimum, discounts, and tax on top, in this order. */
final class Adjustments {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tariff tariff;
    private final List<Adjustment> made = new ArrayList<>();
    private BigDecimal amount;

    private Adjustments(Tariff tariff, BigDecimal sum) {
        this.tariff = tariff;
        this.amount = sum;
    }

    /** @param adds exact; negative for a discount */
    record Adjustment(String words, String rule, BigDecimal adds) {}

    /**
     * @param begun any unit has begun
     * @param permitOff what permits take off, by type
     */
    static List<Adjustment> of(
            Tariff tariff, RateTable table, Visit visit, BigDecimal sum, boolean begun, List<Off> permitOff) {
        Adjustments adjustments = new Adjustments(tariff, sum);
        BigDecimal least = table.caps().minValue();
        if (begun && least != null && sum.compareTo(least) < 0) {
            adjustments.make("Minimum charge", "rateTables[" + table.rateTableId() + "].minValue", least.subtract(sum));
        }
        permitOff.forEach(adjustments::permit);
        visit.validations().forEach(adjustments::validation);
        adjustments.tax();
        return adjustments.made;
    }

    /** A permit for part of the price, and the sum of the units that it holds for. */
    record Off(PermitType type, BigDecimal base) {}

    private void permit(Off off) {
        BigDecimal less = percent(off.base(), off.type().percentOff()).min(amount);
        String words = off.type().name() + ", " + plain(off.type().percentOff()) + " % off";
        make(words, "permits[" + off.type().permitType() + "]", less.negate());
    }

    private void validation(Visit.Redeemed redeemed) {
        tariff.concessions().validation(redeemed.validationType()).ifPresent(type -> {
            BigDecimal less = off(type).min(amount).max(BigDecimal.ZERO);
            make(words(type, redeemed), "validations[" + type.validationType() + "]", less.negate());
        });
    }

    private BigDecimal off(ValidationType type) {
        if (type.percentOff() != null) {
            return percent(amount, type.percentOff());
        }
        if (type.amountOff() != null) {
            return type.amountOff();
        }
        return type.fixedPrice() == null ? BigDecimal.ZERO : amount.subtract(type.fixedPrice());
    }

    static String words(ValidationType type, Visit.Redeemed redeemed) {
        return redeemed.merchant() == null ? type.name() : type.name() + " (" + redeemed.merchant() + ")";
    }

    private void tax() {
        Terms.Tax tax = tariff.terms().tax();
        if (tax != null && !tax.taxIncluded()) {
            make(tax.name() + " " + plain(tax.taxRate()) + " %", "tax", percent(amount, tax.taxRate()));
        }
    }

    private void make(String words, String rule, BigDecimal adds) {
        if (adds.signum() != 0) {
            made.add(new Adjustment(words, rule, adds));
            amount = amount.add(adds);
        }
    }

    static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, MathContext.DECIMAL128);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
