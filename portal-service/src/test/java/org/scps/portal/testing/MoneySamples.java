package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.stream.Collectors;

/** What billing answers about charges and the ledger. */
final class MoneySamples {

    private static final String ENTRY =
            """
            {"entryId":1,"bookedAt":"2026-03-03T10:00:00Z","bookedBy":"system","reason":"Charged","facilityId":"riverside",
             "sessionId":"%1$s","chargeId":"%1$s","debit":"RECEIVABLE","credit":"REVENUE",
             "amount":{"amount":"6.00","currency":"EUR"}}""";

    private MoneySamples() {}

    /** @param what null for the entries */
    static JsonNode ledger(String what) {
        return what == null
                ? Samples.read("{\"items\":[" + ENTRY.formatted("11f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a09")
                        + "],\"page\":0,\"size\":50,\"total\":1}")
                : Samples.read(
                        """
                        {"items":[{"account":"RECEIVABLE","amount":{"amount":"6.00","currency":"EUR"}},
                         {"account":"VAT_PAYABLE","amount":{"amount":"-6.00","currency":"EUR"}}],"balanced":true}""");
    }

    /** Of each session one that nobody answered in time. */
    static JsonNode chargebacks(Collection<? extends JsonNode> sessions) {
        String items = sessions.stream()
                .map(session ->
                        """
                        {"reference":"dp_1","sessionId":"%1$s","paymentId":"%1$s","facilityId":"riverside","plate":"%2$s",
                         "amount":{"amount":"4.50","currency":"EUR"},"reason":"fraudulent","state":"OPEN",
                         "openedAt":"2026-03-20T08:00:00Z","changedAt":"2026-03-20T08:00:00Z",
                         "answerBy":"2026-04-01T12:00:00Z"}"""
                                .formatted(
                                        session.path("sessionId").asText(),
                                        session.path("plate").asText()))
                .collect(Collectors.joining(","));
        return Samples.read("{\"items\":[%s],\"page\":0,\"size\":25,\"total\":%d}".formatted(items, sessions.size()));
    }

    /** The state that a decision leads to. */
    static String after(String decision) {
        return switch (decision) {
            case "/waiver" -> "WAIVED";
            case "/write-off" -> "WRITTEN_OFF";
            case "/refunds" -> "REFUNDED";
            default -> "DUE";
        };
    }

    static JsonNode story(JsonNode session) {
        String id = session.get("sessionId").asText();
        String state = session.path("charge").path("state").asText();
        boolean paid = state.equals("PAID") || state.equals("REFUNDED");
        return Samples.read(
                """
                {"sessionId":"%1$s","charge":{"chargeId":"%1$s","total":{"amount":"6.00","currency":"EUR"},
                 "due":{"amount":"%3$s","currency":"EUR"},"state":"%2$s"},"voided":false,
                 "paid":{"amount":"%4$s","currency":"EUR"},"refunded":{"amount":"0.00","currency":"EUR"},
                 "takenBack":{"amount":"%6$s","currency":"EUR"},
                 "payments":[],"refunds":[],"changes":[{"at":"2026-03-03T10:00:00Z","by":"system","reason":"The stay ended",
                 "from":null,"to":"%2$s","total":{"amount":"6.00","currency":"EUR"},
                 "due":{"amount":"%3$s","currency":"EUR"}}],"entries":[%5$s]}"""
                        .formatted(
                                id,
                                state,
                                state.equals("DUE") ? "6.00" : "0.00",
                                paid ? "6.00" : "0.00",
                                ENTRY.formatted(id),
                                state.equals("DISPUTED") ? "6.00" : "0.00"));
    }
}
