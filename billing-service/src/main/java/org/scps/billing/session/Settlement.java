package org.scps.billing.session;

import java.math.BigDecimal;

/**
 * What became of the money of a charge, in the charge's currency; every part is zero or more.
 *
 * @param paid taken from the driver, all payments together
 * @param refunded given back to the driver, never more than paid
 * @param credited let go out of goodwill or by a lost dispute; the price stands, but this much of it is not asked for
 * @param waived let go before it was paid
 * @param writtenOff given up because nobody will pay it
 * @param chargedBack taken back by the driver's bank while it looks into a dispute
 */
public record Settlement(
        BigDecimal paid,
        BigDecimal refunded,
        BigDecimal credited,
        BigDecimal waived,
        BigDecimal writtenOff,
        BigDecimal chargedBack) {

    public static final Settlement NONE = new Settlement(
            BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Settlement {
        // 4.5 and 4.50 are the same amount, so they are kept the same and compare as equal.
        paid = plain(paid);
        refunded = plain(refunded);
        credited = plain(credited);
        waived = plain(waived);
        writtenOff = plain(writtenOff);
        chargedBack = plain(chargedBack);
        if (refunded.compareTo(paid) > 0) {
            throw new IllegalArgumentException("Refunded " + refunded + " of " + paid + " paid");
        }
    }

    /** Money went from one to another. */
    public boolean moved() {
        return paid.signum() > 0;
    }

    /** What of the driver's money is still with the operator. */
    public BigDecimal kept() {
        return paid.subtract(refunded);
    }

    BigDecimal letGo() {
        return credited.add(waived).add(writtenOff);
    }

    Settlement plusPaid(BigDecimal amount) {
        return new Settlement(paid.add(amount), refunded, credited, waived, writtenOff, chargedBack);
    }

    Settlement plusRefunded(BigDecimal amount) {
        return new Settlement(paid, refunded.add(amount), credited, waived, writtenOff, chargedBack);
    }

    Settlement plusCredited(BigDecimal amount) {
        return new Settlement(paid, refunded, credited.add(amount), waived, writtenOff, chargedBack);
    }

    Settlement withWaived(BigDecimal amount) {
        return new Settlement(paid, refunded, credited, amount, writtenOff, chargedBack);
    }

    Settlement withWrittenOff(BigDecimal amount) {
        return new Settlement(paid, refunded, credited, waived, amount, chargedBack);
    }

    Settlement plusChargedBack(BigDecimal amount) {
        return new Settlement(paid, refunded, credited, waived, writtenOff, chargedBack.add(amount));
    }

    /** For a price of {@code total}: no more is let go than is asked, the latest decision first. */
    Settlement within(BigDecimal total) {
        BigDecimal credit = credited.min(total);
        BigDecimal waiver = waived.min(total.subtract(credit));
        BigDecimal given = writtenOff.min(total.subtract(credit).subtract(waiver));
        return new Settlement(paid, refunded, credit, waiver, given, chargedBack);
    }

    private static BigDecimal plain(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Less than nothing: " + amount);
        }
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
