package org.scps.billing.rest;

import java.math.BigDecimal;
import java.util.Currency;
import org.scps.events.Money;

/** @param amount as text, such as {@code 4.50}, so that no reader rounds it */
record MoneyView(String amount, String currency) {

    /** With at least the decimals of the currency: 4.50 for 4.5. */
    static MoneyView inCoins(BigDecimal amount, String currency) {
        int coins = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return of(new Money(amount.setScale(Math.max(coins, amount.scale())), currency));
    }

    static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency());
    }
}
