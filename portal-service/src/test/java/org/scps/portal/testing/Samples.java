package org.scps.portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the neighbours say, in the JSON they say it in. */
public final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** A car that is inside. */
    public static ObjectNode inside(UUID sessionId, String plate, Instant entry) {
        ObjectNode session = read(
                """
                {"sessionId":"%s","facilityId":"riverside","plate":"%s","state":"OPEN","revision":1,
                 "exit":null,"durationSeconds":null,"charge":null,"updatedAt":"%s","reviewReason":null}"""
                        .formatted(sessionId, plate, entry));
        session.set("entry", passing(plate, "riverside-entry", entry));
        return session;
    }

    /**
     * A car that left.
     *
     * @param chargeState FREE, HELD, DUE or PAID
     */
    public static ObjectNode left(UUID sessionId, String plate, Instant entry, Duration stay, String chargeState) {
        ObjectNode session = inside(sessionId, plate, entry);
        Instant exit = entry.plus(stay);
        session.put("state", chargeState.equals("HELD") ? "REVIEW" : "ENDED").put("durationSeconds", stay.toSeconds());
        session.set("exit", passing(plate, "riverside-exit", exit));
        boolean free = chargeState.equals("FREE");
        session.set(
                "charge",
                read(
                        """
                {"chargeId":"%s","total":{"amount":"%s","currency":"EUR"},"lines":[%s],
                 "tariffId":"standard","tariffVersion":1,"state":"%s","payment":null}"""
                                .formatted(
                                        UUID.randomUUID(),
                                        free ? "0.00" : "4.50",
                                        free ? "" : line(entry),
                                        chargeState)));
        return session;
    }

    public static ObjectNode review(UUID reviewId, String plate, UUID suggested, Instant at) {
        ObjectNode review = read(
                """
                {"reviewId":"%s","facilityId":"riverside","reason":"LOW_CONFIDENCE","detail":null,"sessionId":null,"state":"OPEN","openedAt":"%s",
                 "suggestions":[{"sessionId":"%s","plate":"%s","entryAt":"%s","distance":0.4}],
                 "resolvedAt":null,"resolvedBy":null,"resolution":null}"""
                        .formatted(reviewId, at, suggested, plate.replace('8', 'B'), at.minusSeconds(3600)));
        review.set("passage", passage(UUID.randomUUID(), plate, "riverside-exit", at));
        return review;
    }

    public static ObjectNode passage(UUID passageId, String plate, String laneId, Instant at) {
        return read(
                """
                {"passageId":"%s","facilityId":"riverside","laneId":"%s","direction":"%s","at":"%s","plateAsRead":"%s",
                 "plate":"%s","readConfidence":0.62,"band":"REVIEW","region":"de",
                 "candidates":[{"text":"%s","confidence":0.62},{"text":"%s","confidence":0.21}],
                 "imageKey":"riverside/%s/2025/03/03/%s.jpg","cropKey":"crops/riverside/%s/%s.jpg",
                 "corrected":true,"dismissed":false,"revision":4}"""
                        .formatted(
                                passageId,
                                laneId,
                                laneId.endsWith("entry") ? "ENTRY" : "EXIT",
                                at,
                                plate,
                                plate,
                                plate,
                                plate.replace('8', 'B'),
                                laneId,
                                plate,
                                laneId,
                                plate));
    }

    /** The passage with a correction somebody made. */
    static JsonNode history(ObjectNode passage) {
        String plate = passage.get("plate").asText();
        ObjectNode history = read(
                """
                {"replacedReadings":[],"corrections":[{"at":"%s","by":"operator@example.com","action":"CORRECT",
                 "fromPlate":"%s","toPlate":"%s","sessionId":null}]}"""
                        .formatted(passage.get("at").asText(), plate.replace('8', 'B'), plate));
        history.set("passage", passage);
        return history;
    }

    static JsonNode occupancy(String facilityId, int occupied) {
        return read(
                """
                {"facilityId":"%s","capacity":120,"occupied":%d,"free":%d,"updatedAt":"%s","openSessions":40,
                 "difference":%d,"setAt":null,
                 "zones":[{"zone":"level-2","occupied":7,"openSessions":6,"difference":1}]}"""
                        .formatted(facilityId, occupied, 120 - occupied, Instant.now(), occupied - 40));
    }

    static JsonNode occupancySettings() {
        return read(
                """
                {"items":[{"setAt":"2026-03-03T08:00:00Z","setBy":"operator@example.com","zone":null,"counted":45,
                 "setTo":42,"drift":3}]}""");
    }

    static JsonNode tariff() {
        return read(
                """
                {"tariffId":"standard","version":1,"name":"Standard","timeZone":"Europe/Berlin","currency":"EUR",
                 "freeMinutes":10,"incrementMinutes":30,"pricePerIncrement":"1.50","dailyCap":"18.00",
                 "validFrom":"2025-01-01T00:00:00Z"}""");
    }

    static JsonNode photoRead() {
        return read(
                """
                {"image":null,"width":960,"height":600,"millis":83,"modelVersion":"test",
                 "plates":[{"text":"BKT1234","confidence":0.97,"detectionConfidence":0.99,"region":"de",
                 "box":[370,385,240,58],"corners":[[370,385],[610,385],[610,443],[370,443]],"band":"ACCEPT",
                 "candidates":[{"text":"BKT1234","confidence":0.97},{"text":"8KT1234","confidence":0.02}]}]}""");
    }

    private static ObjectNode passing(String plate, String laneId, Instant at) {
        return read(
                """
                {"passageId":"%s","laneId":"%s","at":"%s","plateAsRead":"%s","readConfidence":0.97,
                 "imageKey":"%s","cropKey":"%s"}"""
                        .formatted(
                                UUID.randomUUID(), laneId, at, plate, imageKey(laneId, plate), cropKey(laneId, plate)));
    }

    /** Where the photo of a plate in a lane lies. */
    public static String imageKey(String laneId, String plate) {
        return "riverside/%s/2025/03/03/%s.jpg".formatted(laneId, plate);
    }

    static String cropKey(String laneId, String plate) {
        return "crops/riverside/%s/2025/03/03/%s-3.jpg".formatted(laneId, plate);
    }

    static String line(Instant from) {
        return """
                {"description":"Mon 3 Mar, 3 × 30 minutes","from":"%s","to":"%s",
                 "amount":{"amount":"4.50","currency":"EUR"}}"""
                .formatted(from, from.plusSeconds(5400));
    }

    static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
