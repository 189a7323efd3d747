package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Billing's visits for those who have no account. */
final class NeighbourGuests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> sessions;

    NeighbourGuests(Map<String, ObjectNode> sessions) {
        this.sessions = sessions;
    }

    /** Of a plate, and of one that looks almost the same. */
    Reply visits(Asked asked) {
        String plate = asked.values("plate").get(0);
        boolean inside = asked.has("enteredAbout");
        ArrayNode items = JSON.createArrayNode();
        sessions.values().stream()
                .filter(inside ? NeighbourCharges::isInside : NeighbourCharges::isDue)
                .forEach(session -> {
                    String read = session.path("plate").asText();
                    if (read.equals(plate)) {
                        items.add(PaymentSamples.guestVisit(session, true));
                    } else if (read.replace('8', 'B').equals(plate)) {
                        items.add(PaymentSamples.guestVisit(session, false));
                    }
                });
        return Reply.of(JSON.createObjectNode().set("items", items));
    }

    Reply visit(String id) {
        JsonNode session = sessions.get(id);
        return session != null && (NeighbourCharges.isDue(session) || NeighbourCharges.isInside(session))
                ? Reply.of(PaymentSamples.guestVisit(session, true))
                : Reply.problem(404, "There is no visit to pay");
    }
}
