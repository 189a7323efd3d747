package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What billing says about the payment of a session, before and after. */
final class PaymentSamples {

    private PaymentSamples() {}

    /** So far, or what was paid. */
    static JsonNode quote(JsonNode session) {
        Instant now = Instant.now();
        ObjectNode quote = Samples.read(
                """
                {"total":{"amount":"4.50","currency":"EUR"},"lines":[%s],"asOf":"%s","nextRiseAt":"%s",
                 "tariffId":"standard","tariffVersion":1,"leaveBy":"%s"}"""
                        .formatted(
                                Samples.line(now.minusSeconds(4800)), now, now.plusSeconds(600), now.plusSeconds(900)));
        boolean paid = session.at("/charge/state").asText().equals("PAID");
        quote.set("paid", paid ? quote.get("total") : null);
        quote.put("paidAt", paid ? now.toString() : null);
        quote.set("due", paid ? null : quote.get("total"));
        quote.set("dueNow", paid ? null : quote.get("total"));
        return quote;
    }

    /** The charge of somebody who paid before leaving. */
    static ObjectNode paidInside() {
        return Samples.read(
                """
                {"chargeId":"%s","total":{"amount":"4.50","currency":"EUR"},"due":{"amount":"0.00","currency":"EUR"},
                 "lines":[],"state":"OPEN"}"""
                        .formatted(UUID.randomUUID()));
    }

    static JsonNode payment() {
        return Samples.read(
                """
                {"paymentId":"%s","provider":"sandbox","providerReference":"sb_1","settledAt":"%s","receiptNumber":"R-2025-000017"}"""
                        .formatted(UUID.randomUUID(), Instant.now()));
    }

    static JsonNode receipt(JsonNode session) {
        ObjectNode receipt = Samples.read(
                """
                {"number":"R-2025-000017","facilityId":"riverside","plate":"%s","paidAt":"%s","facilityName":"Riverside",
                 "timeZone":"Europe/Berlin","provider":"sandbox","providerReference":"sb_1"}"""
                        .formatted(session.get("plate").asText(), Instant.now()));
        receipt.set("sessionId", session.get("sessionId"));
        receipt.set("lines", session.get("charge").get("lines"));
        receipt.set("total", session.get("charge").get("total"));
        return receipt;
    }

    static JsonNode documents(JsonNode session) {
        ObjectNode document = Samples.read(
                """
                {"number":"R-2025-000017","kind":"RECEIPT","sessionId":"%s","facilityId":"riverside","seller":["Parking Ltd"],
                 "plate":"%s","gross":{"amount":"4.50","currency":"EUR"},"net":{"amount":"3.78","currency":"EUR"},
                 "vat":{"amount":"0.72","currency":"EUR"},"vatPercent":"19.0","lines":[],"issuedAt":"%s"}"""
                        .formatted(
                                session.get("sessionId").asText(),
                                session.get("plate").asText(),
                                Instant.now()));
        boolean paid = session.at("/charge/payment").isObject();
        return paid ? JsonNodeFactory.instance.arrayNode().add(document) : JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode message(JsonNode session) {
        return Samples.read(
                """
                {"messageId":"%s","accountId":null,"sessionId":"%s","facilityId":"riverside",
                 "subject":"Reminder 1: 4.50 EUR to pay","body":"Not paid yet.","writtenAt":"%s"}"""
                        .formatted(UUID.randomUUID(), session.get("sessionId").asText(), Instant.now()));
    }

    static ObjectNode dispute(String sessionId, JsonNode objection, String by) {
        return Samples.read(
                        """
                {"disputeId":"%s","sessionId":"%s","facilityId":"riverside","reason":"%s","openedBy":"%s",
                 "openedAt":"%s","answerBy":"%s","state":"OPEN"}"""
                                .formatted(
                                        UUID.randomUUID(),
                                        sessionId,
                                        objection.get("reason").asText(),
                                        by,
                                        Instant.now(),
                                        Instant.now().plus(Duration.ofDays(7))))
                .put("words", objection.path("words").asText(null));
    }

    static JsonNode guestVisit(JsonNode session, boolean exact) {
        ObjectNode visit = Samples.read(
                """
                {"sessionId":"%s","facilityId":"riverside","enteredAt":"%s","match":"%s"}"""
                        .formatted(
                                session.get("sessionId").asText(),
                                session.at("/entry/at").asText(),
                                exact ? "EXACT" : "SIMILAR"));
        JsonNode total = quote(session).get("total");
        if (session.path("exit").isObject()) {
            total = session.at("/charge/total");
            visit.put("leftAt", session.at("/exit/at").asText());
            visit.put("payUntil", Instant.now().plus(Duration.ofDays(2)).toString());
        } else if (exact) {
            visit.put("holdsUntil", Instant.now().plusSeconds(600).toString());
            visit.put("leaveWithinSeconds", 900);
        }
        visit.set("due", exact ? total : null);
        return visit;
    }
}
