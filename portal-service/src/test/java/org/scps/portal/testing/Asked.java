package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What a neighbour is asked, by whom and with what. */
final class Asked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpExchange exchange;
    private final Consumer<JsonNode> decided;

    /** @param decided is told each body that is read */
    Asked(HttpExchange exchange, Consumer<JsonNode> decided) {
        this.exchange = exchange;
        this.decided = decided;
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String method() {
        return exchange.getRequestMethod();
    }

    boolean get() {
        return method().equals("GET");
    }

    String actor() {
        return header("X-Actor");
    }

    boolean shows(String token) {
        return ("Bearer " + token).equals(header("Authorization"));
    }

    /** Of a parameter of the query. */
    List<String> values(String name) {
        return Arrays.stream(query().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
    }

    boolean has(String name) {
        return query().contains(name + "=");
    }

    /** @param id what it is about */
    JsonNode body(String id) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        decided.accept(
                body.deepCopy().put("id", id).put("actor", actor()).put("idempotencyKey", header("Idempotency-Key")));
        return body;
    }

    /** Empty where nothing is sent. */
    JsonNode content(String id) throws IOException {
        boolean sends = method().matches("POST|PUT");
        boolean empty = "0".equals(header("Content-Length")) || header("Content-Type") == null;
        return sends && !empty ? body(id) : JSON.createObjectNode();
    }

    private String query() {
        String query = exchange.getRequestURI().getQuery();
        return query == null ? "" : query;
    }

    private String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
