package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;

/**
 * What a driver objects to, and the answer.
 *
 * @param reason {@code NOT_MY_CAR}, {@code WRONG_TIMES}, {@code WRONG_PRICE}, {@code ALREADY_PAID} or {@code OTHER}
 * @param words the driver's own; null for none
 * @param answerBy when it counts as upheld if nobody has answered
 * @param state {@code OPEN}, {@code UPHELD} or {@code REJECTED}
 * @param answer null while open
 */
public record Dispute(
        UUID disputeId,
        UUID sessionId,
        String facilityId,
        String reason,
        String words,
        String openedBy,
        Instant openedAt,
        Instant answerBy,
        String state,
        String answeredBy,
        Instant answeredAt,
        String answer) {

    public boolean open() {
        return "OPEN".equals(state);
    }

    public boolean upheld() {
        return "UPHELD".equals(state);
    }

    /** For people. */
    public String reasonText() {
        return switch (reason) {
            case "NOT_MY_CAR" -> "Not my car";
            case "WRONG_TIMES" -> "The times are wrong";
            case "WRONG_PRICE" -> "The price is wrong";
            case "ALREADY_PAID" -> "Paid already";
            default -> "Something else";
        };
    }
}
