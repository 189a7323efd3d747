package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Instant;
import org.scps.billing.tariff.Visit;

/**
 * What payments made before they had to be were good for.
 *
 * @param upTo leaving then was paid for while the vehicle was inside; null when nothing was paid inside
 * @param at when that was paid; null with {@code upTo}
 * @param earlyOff taken off for payments made in time, in the charge's currency, zero or more
 * @param earlyOn how much of the price that was taken off, zero or more
 */
public record Advance(Instant upTo, Instant at, BigDecimal earlyOff, BigDecimal earlyOn) {

    public static final Advance NONE = new Advance(null, null, BigDecimal.ZERO, BigDecimal.ZERO);

    public Advance {
        earlyOff = plain(earlyOff);
        earlyOn = plain(earlyOn);
    }

    /** Something was paid inside. */
    public boolean inside() {
        return upTo != null;
    }

    public Visit paidIn(Visit visit) {
        return inside() ? visit.paid(new Visit.PaidInside(upTo, at)) : visit;
    }

    Advance paidInside(Instant paidUpTo, Instant paidAt) {
        return new Advance(paidUpTo, paidAt.isBefore(paidUpTo) ? paidUpTo : paidAt, earlyOff, earlyOn);
    }

    /**
     * A payment of {@code amount} was made early.
     *
     * @param off taken off for it and those before it
     */
    Advance takenOff(BigDecimal off, BigDecimal amount) {
        BigDecimal now = off.subtract(earlyOff);
        return now.signum() > 0 ? new Advance(upTo, at, off, earlyOn.add(amount).add(now)) : this;
    }

    // 0.4 and 0.40 are the same amount, so they are kept the same and compare as equal.
    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
