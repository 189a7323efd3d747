package org.scps.billing.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.scps.events.Money;

/**
 * Amounts in Stripe's smallest units, which are not always those of ISO 4217.
 *
 * @see <a href="https://docs.stripe.com/currencies">Stripe's currencies</a>
 */
final class StripeAmounts {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private StripeAmounts() {}

    /** @throws IllegalArgumentException if Stripe cannot move exactly this much */
    static long minor(Money money) {
        BigDecimal units = money.amount().movePointRight(decimals(money.currency()));
        boolean whole = units.stripTrailingZeros().scale() <= 0;
        boolean tens = !THREE_DECIMALS.contains(money.currency())
                || units.remainder(TEN).signum() == 0;
        if (!whole || !tens) {
            throw new IllegalArgumentException(
                    "Stripe cannot move exactly " + money.amount().toPlainString() + " " + money.currency());
        }
        return units.longValueExact();
    }

    static Money money(long minor, String currency) {
        String iso = currency.toUpperCase(Locale.ROOT);
        return new Money(BigDecimal.valueOf(minor, decimals(iso)), iso);
    }

    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return THREE_DECIMALS.contains(currency) ? 3 : 2;
    }
}
