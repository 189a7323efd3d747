package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a neighbour answers.
 *
 * @param body JSON, or bytes
 */
record Reply(int status, Object body) {

    static Reply of(JsonNode body) {
        return new Reply(200, body);
    }

    static Reply image(byte[] bytes) {
        return new Reply(200, bytes);
    }

    static Reply file(String text) {
        return new Reply(200, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param body null for what there is not */
    static Reply found(JsonNode body) {
        return body == null ? problem(404, "There is no such thing") : of(body);
    }

    static Reply found(Map<String, ? extends JsonNode> all, String id) {
        return found(all.get(id));
    }

    static Reply problem(int status, String detail) {
        return new Reply(
                status,
                JsonNodeFactory.instance.objectNode().put("title", "Refused").put("detail", detail));
    }

    static Reply nothing(int status) {
        return new Reply(status, JsonNodeFactory.instance.objectNode());
    }
}
