package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** How reads become sessions, as billing keeps it. */
final class PairingDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ObjectNode setting;
    private ObjectNode lostEntries;

    PairingDesk() {
        reset();
    }

    void reset() {
        setting = JSON.createObjectNode()
                .put("repeatSeconds", 30)
                .put("wrongWaySeconds", 5)
                .put("maximumStayHours", 720)
                .put("passThroughSeconds", 60)
                .put("confusions", 1)
                .put("confusionWeight", 0.3)
                .put("tolerantHours", 24);
        lostEntries = JSON.createObjectNode().put("chargedByThemselves", false);
        lostEntries.putNull("setAt").putNull("setBy");
    }

    /** @return null for what it refuses */
    JsonNode answer(String method, String path, JsonNode wish, String actor) {
        if (path.equals("lost-entries")) {
            if (method.equals("PUT")) {
                lostEntries
                        .put(
                                "chargedByThemselves",
                                wish.get("chargedByThemselves").asBoolean())
                        .put("setAt", Instant.now().toString())
                        .put("setBy", actor);
            }
            return lostEntries;
        }
        if (path.equals("pairing/misreads")) {
            return misreads();
        }
        if (method.equals("PUT")) {
            if (wish.get("tolerantHours").asInt() > wish.get("maximumStayHours").asInt()) {
                return null;
            }
            setting = wish.deepCopy();
        }
        return setting;
    }

    private static ArrayNode misreads() {
        ArrayNode rows = JSON.createArrayNode();
        rows.addObject()
                .put("seen", "B")
                .put("read", "8")
                .put("kind", "alike")
                .put("weight", 0.3)
                .put("doubtedWeight", 0.2)
                .put("accepted", true)
                .put("acceptedDoubted", true)
                .put("acceptedRegionDiffers", false);
        return rows;
    }
}
