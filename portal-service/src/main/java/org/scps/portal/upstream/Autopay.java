package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.Money;

/**
 * What a driver has set about automatic payment.
 *
 * @param cardId null when off
 * @param limit the most that one stay may cost without being asked for; null when off
 */
public record Autopay(boolean on, UUID cardId, Money limit, Instant setAt) {

    public static final Autopay OFF = new Autopay(false, null, null, null);

    public boolean with(Card card) {
        return on && card.cardId().equals(cardId);
    }

    /**
     * What came of it for a visit.
     *
     * @param outcome {@code NONE}, {@code PAID}, {@code DECLINED}, or {@code ASKED} when it is above the limit
     * @param why for the driver
     */
    public record Result(String outcome, String why) {

        /** A sentence for the page of a visit that is to be paid; null for none. */
        public String words() {
            return switch (outcome) {
                case "ASKED" -> "Not paid automatically: " + why + ".";
                case "DECLINED" -> "Automatic payment did not work: " + why + ".";
                default -> null;
            };
        }
    }
}
