package org.scps.portal.upstream;

import java.util.List;
import org.scps.events.Money;

/** @param balanced all accounts together come to zero in each currency */
public record LedgerBalances(List<Balance> items, boolean balanced) {

    public LedgerBalances {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public static LedgerBalances none() {
        return new LedgerBalances(List.of(), true);
    }

    /** @param amount debits less credits */
    public record Balance(String account, Money amount) {}
}
