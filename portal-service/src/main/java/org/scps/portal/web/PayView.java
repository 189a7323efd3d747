package org.scps.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
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
 * @param chosen what was chosen on the page before; null for nothing
 */
public record PayView(List<Card> cards, PaymentWays ways, Payment latest, String notice, String chosen) {

    static final PayView NOTHING = new PayView(List.of(), PaymentWays.NONE, null, null, null);

    /**
     * @param value what the form sends
     * @param id for tests
     */
    public record Choice(String value, String id, String label, boolean checked) {

        Choice checkedIf(String chosen) {
            return new Choice(value, id, label, value.equals(chosen));
        }
    }

    static PayView of(List<Card> cards, PaymentWays ways, Autopay.Result autopay, String chosen) {
        List<Card> preferredFirst = cards.stream()
                .sorted(Comparator.comparing(Card::preferred).reversed())
                .toList();
        return new PayView(preferredFirst, ways, null, autopay == null ? null : autopay.words(), chosen);
    }

    /** Without an account there are no cards. */
    static PayView guest(PaymentWays ways, String chosen) {
        return new PayView(List.of(), ways, null, null, chosen);
    }

    static PayView going(Payment latest) {
        return new PayView(List.of(), PaymentWays.NONE, latest, null, null);
    }

    public boolean awaitsDriver() {
        return latest != null && latest.awaitsDriver();
    }

    /** The one that was chosen before is chosen again, else the first. */
    public List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        cards.forEach(card ->
                all.add(new Choice("card:" + card.cardId(), "pay-with-" + card.lastFour(), card.words(), false)));
        ways.items().forEach(way -> all.add(new Choice(way.method(), way.method(), way.label(), false)));
        boolean known = all.stream().anyMatch(choice -> choice.value().equals(chosen));
        String checked = known || all.isEmpty() ? chosen : all.get(0).value();
        return all.stream().map(choice -> choice.checkedIf(checked)).toList();
    }

    /** Another one whenever there is something else to choose from; for the page's element. */
    public String choicesId() {
        return "pay-with-"
                + Integer.toHexString(
                        choices().stream().map(Choice::value).toList().hashCode());
    }
}
