package org.scps.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.Money;

class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "4.50, EUR, 450",
        "4.5, EUR, 450",
        "500, JPY, 500",
        "5, UGX, 500",
        "5, ISK, 500",
        "1.230, KWD, 1230",
        "0.01, USD, 1"
    })
    void amountsAreInStripesSmallestUnits(BigDecimal amount, String currency, long minor) {
        assertThat(StripeAmounts.minor(new Money(amount, currency))).isEqualTo(minor);
        assertThat(StripeAmounts.money(minor, currency.toLowerCase(Locale.ROOT)).amount())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"4.505, EUR", "500.5, JPY", "1.235, KWD"})
    void whatStripeCannotMoveExactlyIsNotRounded(BigDecimal amount, String currency) {
        assertThatThrownBy(() -> StripeAmounts.minor(new Money(amount, currency)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
