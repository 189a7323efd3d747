package org.scps.portal.web;

import java.util.List;
import org.scps.portal.upstream.Autopay;
import org.scps.portal.upstream.Card;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWays;

/**
 * How a visit can be paid.
 *
 * @param cards on file, the preferred one first
 * @param latest the payment that is under way; null for none
 * @param notice why it was not paid automatically; null for none
 */
public record PayView(List<Card> cards, PaymentWays ways, Payment latest, String notice) {

    static final PayView NOTHING = new PayView(List.of(), PaymentWays.NONE, null, null);

    static PayView of(List<Card> cards, PaymentWays ways, Autopay.Result autopay) {
        List<Card> preferredFirst = cards.stream()
                .sorted((a, b) -> Boolean.compare(b.preferred(), a.preferred()))
                .toList();
        return new PayView(preferredFirst, ways, null, autopay == null ? null : autopay.words());
    }

    static PayView going(Payment latest) {
        return new PayView(List.of(), PaymentWays.NONE, latest, null);
    }

    public boolean awaitsDriver() {
        return latest != null && latest.awaitsDriver();
    }
}
