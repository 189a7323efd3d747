package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Billing's cards, automatic payment and the pages of its sandbox, as the portal sees them. Null is "there is none". */
final class NeighbourWallet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ArrayNode> cards = new HashMap<>();
    private final Map<String, JsonNode> autopay = new HashMap<>();
    private final Map<String, ObjectNode> setups = new HashMap<>();
    private final Map<String, ObjectNode> payments = new HashMap<>();

    void reset() {
        cards.clear();
        autopay.clear();
        setups.clear();
        payments.clear();
    }

    static JsonNode ways() {
        ObjectNode ways = JSON.createObjectNode().put("provider", "sandbox").put("movesMoney", false);
        ArrayNode items = ways.putArray("items");
        way(items, "sandbox-ok", "Test card that works");
        way(items, "sandbox-declined", "Test card that is declined");
        way(items, "sandbox-authenticate", "Test card whose bank asks you to confirm");
        return ways;
    }

    private static void way(ArrayNode items, String method, String label) {
        items.addObject().put("method", method).put("label", label);
    }

    JsonNode account(String method, String account, String path, JsonNode body) {
        ArrayNode own = cards.computeIfAbsent(account, any -> JSON.createArrayNode());
        if (path.equals("cards")) {
            return JSON.createObjectNode().set("items", own.deepCopy());
        }
        if (path.startsWith("cards/")) {
            return remove(own, path.substring("cards/".length())) ? JSON.createObjectNode() : null;
        }
        return switch (path) {
            case "card-setups" -> begin(account, body);
            case "card-setups/latest/check" -> check(account, own);
            case "preferred-card" -> prefer(own, body.path("cardId").asText());
            case "autopay" -> autopay(method, account, body);
            default -> null;
        };
    }

    private JsonNode begin(String account, JsonNode body) {
        String id = UUID.randomUUID().toString();
        String url = URI.create(body.get("returnUrl").asText())
                .resolve("/sandbox/setups/" + id)
                .toString();
        ObjectNode setup = JSON.createObjectNode()
                .put("setupId", id)
                .put("state", "OPEN")
                .put("url", url)
                .put("returnUrl", body.get("returnUrl").asText());
        setups.put(account, setup);
        return setup;
    }

    private JsonNode check(String account, ArrayNode own) {
        ObjectNode setup = setups.get(account);
        if (setup != null && setup.hasNonNull("chosen")) {
            setup.put("state", "DONE").remove("chosen");
            own.addObject()
                    .put("cardId", UUID.randomUUID().toString())
                    .put("brand", "Test card")
                    .put("lastFour", "0001")
                    .put("expiryMonth", 12)
                    .put("expiryYear", 2099)
                    .put("preferred", own.isEmpty())
                    .put("addedAt", Instant.now().toString());
        }
        return setup;
    }

    private static JsonNode prefer(ArrayNode own, String cardId) {
        own.forEach(card ->
                ((ObjectNode) card).put("preferred", card.get("cardId").asText().equals(cardId)));
        return own.findValuesAsText("cardId").contains(cardId)
                ? JSON.createObjectNode().set("items", own.deepCopy())
                : null;
    }

    private static boolean remove(ArrayNode own, String cardId) {
        int at = own.findValuesAsText("cardId").indexOf(cardId);
        return at >= 0 && own.remove(at) != null;
    }

    private JsonNode autopay(String method, String account, JsonNode body) {
        if (method.equals("PUT")) {
            autopay.put(account, ((ObjectNode) body).put("setAt", Instant.now().toString()));
        }
        return autopay.getOrDefault(account, JSON.createObjectNode().put("on", false));
    }

    /** @param path {@code setups/…} or {@code payments/…} */
    JsonNode sandbox(String method, String path, JsonNode body) {
        String id = path.substring(path.indexOf('/') + 1);
        if (path.startsWith("setups/")) {
            return setups.values().stream()
                    .filter(setup -> setup.get("setupId").asText().equals(id))
                    .findFirst()
                    .map(setup -> setupPage(method, setup, body))
                    .orElse(null);
        }
        ObjectNode payment = payments.get(id);
        if (payment != null && method.equals("POST")) {
            payment.put("state", body.path("confirmed").asBoolean() ? "SETTLED" : "DECLINED");
        }
        return payment == null
                ? null
                : JSON.createObjectNode()
                        .put("open", payment.get("state").asText().equals("ACTION_NEEDED"))
                        .put("returnUrl", payment.get("returnUrl").asText())
                        .set("amount", payment.get("amount"));
    }

    private static JsonNode setupPage(String method, ObjectNode setup, JsonNode body) {
        if (method.equals("POST") && body.hasNonNull("method")) {
            setup.put("chosen", body.get("method").asText());
        }
        return JSON.createObjectNode()
                .put("open", setup.get("state").asText().equals("OPEN"))
                .put("returnUrl", setup.get("returnUrl").asText())
                .set("ways", ways().get("items"));
    }

    /** The bank wants it confirmed. */
    JsonNode waiting(JsonNode session, String returnUrl) {
        String id = UUID.randomUUID().toString();
        String sessionId = session.get("sessionId").asText();
        ObjectNode payment = JSON.createObjectNode()
                .put("paymentId", id)
                .put("sessionId", sessionId)
                .put("provider", "sandbox")
                .put("state", "ACTION_NEEDED")
                .put("returnUrl", returnUrl)
                .put(
                        "actionUrl",
                        URI.create(returnUrl).resolve("/sandbox/payments/" + id).toString());
        payment.set("amount", session.at("/charge/total"));
        payments.put(id, payment);
        return payment;
    }

    /** The latest of a session; after {@code check} or {@code cancellation} the session's charge says the same. */
    JsonNode latest(ObjectNode session, String what) {
        ObjectNode payment = payments.values().stream()
                .filter(one -> one.get("sessionId").equals(session.get("sessionId")))
                .findFirst()
                .orElse(null);
        if (payment == null) {
            return null;
        }
        if (what.endsWith("cancellation")) {
            payment.put("state", "DECLINED");
        }
        ObjectNode charge = (ObjectNode) session.get("charge");
        switch (payment.get("state").asText()) {
            case "SETTLED" -> {
                charge.put("state", "PAID");
                charge.set("payment", PaymentSamples.payment());
            }
            case "DECLINED" -> charge.put("state", "DUE");
            default -> {
                // The driver is on the way.
            }
        }
        return payment;
    }
}
