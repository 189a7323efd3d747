package org.scps.portal.upstream;

import java.util.List;

/**
 * How one can pay without a card on file.
 *
 * @param movesMoney false when the provider only pretends
 */
public record PaymentWays(String provider, boolean movesMoney, List<Way> items) {

    public static final PaymentWays NONE = new PaymentWays("", true, List.of());

    public PaymentWays {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** @param label for people */
    public record Way(String method, String label) {}
}
