package org.scps.portal.upstream;

import java.util.List;
import org.scps.events.Money;

/**
 * A page of the pretended payment provider.
 *
 * @param open false when there is nothing left to do
 * @param ways how a new card can behave; empty for a payment
 * @param amount to confirm; null for a new card
 * @param returnUrl where to go afterwards
 */
public record SandboxPage(boolean open, List<PaymentWays.Way> ways, Money amount, String returnUrl) {

    public SandboxPage {
        ways = ways == null ? List.of() : List.copyOf(ways);
    }
}
