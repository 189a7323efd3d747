package org.scps.billing.rest;

import org.scps.events.Money;

/** @param amount as text, such as {@code 4.50}, so that no reader rounds it */
record MoneyView(String amount, String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency());
    }
}
