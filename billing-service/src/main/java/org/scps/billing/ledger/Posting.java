package org.scps.billing.ledger;

import java.math.BigDecimal;

/**
 * One double entry: an amount leaves one account and arrives at another, so that all accounts together always come to
 * zero.
 *
 * @param amount above zero
 */
public record Posting(Account debit, Account credit, BigDecimal amount) {

    public Posting {
        if (debit == credit || amount.signum() <= 0) {
            throw new IllegalArgumentException("Cannot post " + amount + " from " + credit + " to " + debit);
        }
    }
}
