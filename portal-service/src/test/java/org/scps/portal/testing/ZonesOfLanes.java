package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.TreeMap;

/** Which zone each lane leads into, as billing keeps it. */
final class ZonesOfLanes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> byLane = new TreeMap<>();

    void reset() {
        byLane.clear();
    }

    JsonNode answer(String method, String path, JsonNode wish) {
        String lane = path.split("/")[1];
        if (method.equals("PUT")) {
            byLane.put(lane, wish.path("zone").asText());
        } else if (method.equals("DELETE")) {
            byLane.remove(lane);
        }
        ArrayNode items = JSON.createArrayNode();
        byLane.forEach((of, zone) -> items.addObject().put("laneId", of).put("zone", zone));
        return JSON.createObjectNode().set("items", items);
    }
}
