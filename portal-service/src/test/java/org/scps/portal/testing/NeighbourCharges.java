package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Billing's charges: what is paid, decided and objected to, and what is written about it. */
final class NeighbourCharges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BigDecimal PRICE = new BigDecimal("4.50");

    private final Map<String, ObjectNode> disputes = new TreeMap<>();
    private final Map<String, ObjectNode> sessions;
    private final NeighbourWallet wallet;

    NeighbourCharges(Map<String, ObjectNode> sessions, NeighbourWallet wallet) {
        this.sessions = sessions;
        this.wallet = wallet;
    }

    void reset() {
        disputes.clear();
    }

    static boolean isDue(JsonNode session) {
        return session.path("charge").path("state").asText().equals("DUE");
    }

    /** And nothing was paid yet. */
    static boolean isInside(JsonNode session) {
        return session.path("state").asText().equals("OPEN")
                && !session.path("charge").isObject();
    }

    /** @param decision empty to read its story */
    Reply charge(Asked asked, ObjectNode session, String decision) throws IOException {
        if (!decision.isEmpty()) {
            JsonNode wish = asked.body(id(session));
            if (wish.path("reason").asText().equals("refuse")) {
                return Reply.problem(409, "The charge is paid");
            }
            ((ObjectNode) session.get("charge")).put("state", MoneySamples.after(decision));
        }
        return Reply.of(MoneySamples.story(session));
    }

    Reply pay(Asked asked, ObjectNode session) throws IOException {
        JsonNode wish = asked.body(id(session));
        if (wish.path("method").asText().equals("sandbox-authenticate")) {
            ((ObjectNode) session.get("charge")).put("state", "AUTHORISED");
            return new Reply(202, wallet.waiting(session, wish.get("returnUrl").asText()));
        }
        if (wish.path("method").asText().equals("sandbox-declined")) {
            return Reply.problem(402, "The card was declined");
        }
        if (wish.hasNonNull("most") && new BigDecimal(wish.get("most").asText()).compareTo(PRICE) < 0) {
            return Reply.problem(409, "It costs 4.50 EUR by now");
        }
        if (!isDue(session) && !isInside(session)) {
            return Reply.problem(409, "There is nothing to pay");
        }
        if (isInside(session)) {
            session.set("charge", PaymentSamples.paidInside());
        }
        ObjectNode charge = (ObjectNode) session.get("charge");
        charge.put("state", "PAID");
        charge.set("payment", PaymentSamples.payment());
        return new Reply(201, charge.get("payment"));
    }

    Reply receipt(JsonNode session) {
        return session.path("charge").path("payment").isObject()
                ? Reply.of(PaymentSamples.receipt(session))
                : Reply.problem(404, "Not paid yet");
    }

    Reply disputes(Asked asked, ObjectNode session) throws IOException {
        return asked.get() ? Reply.of(disputesOf(id(session))) : object(asked, session);
    }

    /** What drivers object to, by its id. */
    Map<String, ObjectNode> disputes() {
        return disputes;
    }

    Reply answer(Asked asked, String id) throws IOException {
        JsonNode answer = asked.body(id);
        ObjectNode dispute = disputes.get(id);
        boolean upheld = answer.get("outcome").asText().equals("uphold");
        dispute.put("state", upheld ? "UPHELD" : "REJECTED")
                .put("answer", answer.get("reason").asText())
                .put("answeredBy", asked.actor())
                .put("answeredAt", Instant.now().toString());
        ((ObjectNode) sessions.get(dispute.get("sessionId").asText()).get("charge"))
                .put("state", upheld ? "WAIVED" : "DUE");
        return Reply.of(dispute);
    }

    Reply messages(Asked asked) {
        ArrayNode items = JSON.createArrayNode();
        if (!asked.has("accountId")) {
            sessions.values().stream()
                    .filter(NeighbourCharges::isDue)
                    .map(PaymentSamples::message)
                    .forEach(items::add);
        }
        return Reply.of(JSON.createObjectNode()
                .put("page", 0)
                .put("size", 25)
                .put("total", items.size())
                .set("items", items));
    }

    private Reply object(Asked asked, ObjectNode session) throws IOException {
        JsonNode objection = asked.body(id(session));
        ((ObjectNode) session.get("charge")).put("state", "DISPUTED");
        ObjectNode dispute = PaymentSamples.dispute(id(session), objection, asked.actor());
        disputes.put(dispute.get("disputeId").asText(), dispute);
        return new Reply(201, dispute);
    }

    private JsonNode disputesOf(String session) {
        ArrayNode items = JSON.createArrayNode();
        disputes.values().stream()
                .filter(dispute -> dispute.get("sessionId").asText().equals(session))
                .forEach(items::add);
        return JSON.createObjectNode().set("items", items);
    }

    private static String id(JsonNode session) {
        return session.get("sessionId").asText();
    }
}
