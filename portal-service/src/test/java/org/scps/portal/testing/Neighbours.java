package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Billing, ingest and recognition as the portal sees them: their paths and JSON, on a plain HTTP server, with what tests
 * put in. Tests talk to it through {@link NeighboursControl}, for it lives outside Quarkus' class loader.
 */
final class Neighbours {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/api/v1/([a-z-]+)(?:/([^/]+))?(?:/(.+))?");

    private final Map<String, ObjectNode> sessions = new TreeMap<>();
    private final Map<String, ObjectNode> reviews = new TreeMap<>();
    private final Map<String, ObjectNode> passages = new TreeMap<>();
    private final Map<String, ObjectNode> disputes = new TreeMap<>();
    private final List<JsonNode> decisions = new ArrayList<>();
    private final NeighbourWallet wallet = new NeighbourWallet();
    private final ZonesOfLanes zones = new ZonesOfLanes();
    private final PairingDesk pairing = new PairingDesk();
    private final String token;
    private final HttpServer server;
    private int occupied = 42;
    private boolean down;

    /** @param token what callers have to show */
    Neighbours(String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "neighbours");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/control/", exchange -> answer(exchange, this::control));
        server.createContext("/api/v1/", exchange -> answer(exchange, this::serve));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private interface Handler {
        Object handle(HttpExchange exchange) throws IOException;
    }

    /** @param body JSON, or image bytes */
    private record Answer(int status, Object body) {}

    private synchronized Object control(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath().substring("/control/".length());
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        switch (what) {
            case "down" -> down = body.asBoolean();
            case "reset" -> {
                Stream.of(sessions, reviews, passages, disputes).forEach(Map::clear);
                decisions.clear();
                wallet.reset();
                zones.reset();
                pairing.reset();
                down = false;
            }
            case "session" -> sessions.put(body.get("sessionId").asText(), (ObjectNode) body);
            case "review" -> reviews.put(body.get("reviewId").asText(), (ObjectNode) body);
            case "passage" -> passages.put(body.get("passageId").asText(), (ObjectNode) body);
            default -> {
                return JSON.valueToTree(decisions);
            }
        }
        return JSON.createObjectNode();
    }

    private synchronized Object serve(HttpExchange exchange) throws IOException {
        if (down) {
            return new Answer(503, JSON.createObjectNode());
        }
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, JSON.createObjectNode());
        }
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/v1/images/")) {
            String plate = path.replaceAll(".*/([A-Z0-9]+)[^/]*$", "$1");
            return new Answer(200, path.contains("/crops/") ? Pixels.crop(plate) : Pixels.photo(plate));
        }
        if (path.endsWith("/pdf")) {
            return new Answer(200, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        if (path.endsWith(".csv") || path.endsWith("/export")) {
            return new Answer(200, "session,plate\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return new Answer(404, problem("No such path"));
        }
        boolean get = exchange.getRequestMethod().equals("GET");
        String id = parts.group(2);
        String more = parts.group(3) == null ? "" : parts.group(3);
        return switch (parts.group(1)) {
            case "sessions" -> id == null ? page(exchange, sessions) : session(exchange, id, more);
            case "reviews" ->
                id == null ? page(exchange, reviews) : get ? one(reviews, id) : decide(exchange, reviews, id);
            case "passages" ->
                id == null ? page(exchange, passages) : get ? history(id) : decide(exchange, passages, id);
            case "facilities" -> facility(exchange, id, more);
            case "tariffs" -> TariffSamples.tools(path);
            case "disputes" -> id == null ? page(exchange, disputes) : get ? one(disputes, id) : answer(exchange, id);
            case "ledger" -> MoneySamples.ledger(id);
            case "chargebacks" -> MoneySamples.chargebacks(sessions.values());
            case "messages" -> messages(exchange);
            case "payment-ways" -> NeighbourWallet.ways();
            case "accounts" -> found(wallet.account(exchange.getRequestMethod(), id, more, content(exchange, id)));
            case "sandbox" ->
                found(wallet.sandbox(exchange.getRequestMethod(), id + "/" + more, content(exchange, more)));
            case "guest" -> more.isEmpty() ? guestVisits(exchange) : guestVisit(more);
            case "reads" -> Samples.photoRead();
            default -> new Answer(404, problem("No such path"));
        };
    }

    private Object facility(HttpExchange exchange, String id, String more) throws IOException {
        if (more.equals("tariff")) {
            return Samples.tariff();
        }
        if (more.equals("occupancy/settings")) {
            return Samples.occupancySettings();
        }
        if (more.startsWith("lanes/")) {
            return zones.answer(exchange.getRequestMethod(), more, content(exchange, id));
        }
        if (more.startsWith("pairing") || more.equals("lost-entries")) {
            JsonNode setting = pairing.answer(
                    exchange.getRequestMethod(),
                    more,
                    content(exchange, id),
                    exchange.getRequestHeaders().getFirst("X-Actor"));
            return setting == null
                    ? new Answer(400, problem("tolerantHours is longer than the maximum stay"))
                    : setting;
        }
        JsonNode tariffs = TariffSamples.of(more);
        return tariffs == null ? occupancy(exchange, id) : tariffs;
    }

    private Object session(HttpExchange exchange, String id, String more) throws IOException {
        ObjectNode session = sessions.get(id);
        if (session == null) {
            return new Answer(404, problem("No such session"));
        }
        if (more.startsWith("charge")) {
            return charge(exchange, session, more.substring("charge".length()));
        }
        return switch (more) {
            case "quote" -> Samples.quote(session, Instant.now());
            case "payments" -> pay(exchange, session);
            case "payments/latest", "payments/latest/check", "payments/latest/cancellation" ->
                found(wallet.latest(session, more));
            case "autopay" -> JSON.createObjectNode().put("outcome", "NONE");
            case "receipts" -> JSON.createObjectNode().set("items", Samples.documents(session));
            case "disputes" -> exchange.getRequestMethod().equals("GET") ? disputesOf(id) : dispute(exchange, session);
            case "receipt" ->
                session.path("charge").path("payment").isObject()
                        ? Samples.receipt(session)
                        : new Answer(404, problem("Not paid yet"));
            default -> session;
        };
    }

    private Object charge(HttpExchange exchange, ObjectNode session, String decision) throws IOException {
        if (!decision.isEmpty()) {
            JsonNode wish = body(exchange, session.get("sessionId").asText());
            if (wish.path("reason").asText().equals("refuse")) {
                return new Answer(409, problem("The charge is paid"));
            }
            ((ObjectNode) session.get("charge")).put("state", MoneySamples.after(decision));
        }
        return MoneySamples.story(session);
    }

    private Object messages(HttpExchange exchange) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        ArrayNode items = JSON.createArrayNode();
        if (!query.contains("accountId=")) {
            sessions.values().stream()
                    .filter(Neighbours::isDue)
                    .map(Samples::message)
                    .forEach(items::add);
        }
        return JSON.createObjectNode()
                .put("page", 0)
                .put("size", 25)
                .put("total", items.size())
                .set("items", items);
    }

    private Object guestVisits(HttpExchange exchange) {
        String plate = values(exchange.getRequestURI().getQuery(), "plate").get(0);
        ArrayNode items = JSON.createArrayNode();
        boolean inside = exchange.getRequestURI().getQuery().contains("enteredAbout=");
        sessions.values().stream()
                .filter(inside ? Neighbours::isInside : Neighbours::isDue)
                .forEach(session -> {
                    String read = session.path("plate").asText();
                    if (read.equals(plate)) {
                        items.add(Samples.guestVisit(session, true));
                    } else if (read.replace('8', 'B').equals(plate)) {
                        items.add(Samples.guestVisit(session, false));
                    }
                });
        return JSON.createObjectNode().set("items", items);
    }

    private Object guestVisit(String id) {
        return sessions.containsKey(id) && (isDue(sessions.get(id)) || isInside(sessions.get(id)))
                ? Samples.guestVisit(sessions.get(id), true)
                : new Answer(404, problem("There is no visit to pay"));
    }

    /** And nothing was paid yet. */
    private static boolean isInside(JsonNode session) {
        return session.path("state").asText().equals("OPEN")
                && !session.path("charge").isObject();
    }

    private static boolean isDue(JsonNode session) {
        return session.path("charge").path("state").asText().equals("DUE");
    }

    private Object pay(HttpExchange exchange, ObjectNode session) throws IOException {
        JsonNode wish = body(exchange, session.get("sessionId").asText());
        if (wish.path("method").asText().equals("sandbox-authenticate")) {
            ((ObjectNode) session.get("charge")).put("state", "AUTHORISED");
            return new Answer(202, wallet.waiting(session, wish.get("returnUrl").asText()));
        }
        if (wish.path("method").asText().equals("sandbox-declined")) {
            return new Answer(402, problem("The card was declined"));
        }
        if (wish.hasNonNull("most")
                && new BigDecimal(wish.get("most").asText()).compareTo(new BigDecimal("4.50")) < 0) {
            return new Answer(409, problem("It costs 4.50 EUR by now"));
        }
        if (!isDue(session) && !isInside(session)) {
            return new Answer(409, problem("There is nothing to pay"));
        }
        if (isInside(session)) {
            session.set("charge", Samples.paidInside());
        }
        ObjectNode charge = (ObjectNode) session.get("charge");
        charge.put("state", "PAID");
        charge.set("payment", Samples.payment());
        return new Answer(201, charge.get("payment"));
    }

    private Object dispute(HttpExchange exchange, ObjectNode session) throws IOException {
        String id = session.get("sessionId").asText();
        JsonNode objection = body(exchange, id);
        ((ObjectNode) session.get("charge")).put("state", "DISPUTED");
        ObjectNode dispute =
                Samples.dispute(id, objection, exchange.getRequestHeaders().getFirst("X-Actor"));
        disputes.put(dispute.get("disputeId").asText(), dispute);
        return new Answer(201, dispute);
    }

    private Object disputesOf(String id) {
        ArrayNode items = JSON.createArrayNode();
        disputes.values().stream()
                .filter(dispute -> dispute.get("sessionId").asText().equals(id))
                .forEach(items::add);
        return JSON.createObjectNode().set("items", items);
    }

    private Object answer(HttpExchange exchange, String id) throws IOException {
        JsonNode answer = body(exchange, id);
        ObjectNode dispute = disputes.get(id);
        boolean upheld = answer.get("outcome").asText().equals("uphold");
        dispute.put("state", upheld ? "UPHELD" : "REJECTED")
                .put("answer", answer.get("reason").asText())
                .put("answeredBy", exchange.getRequestHeaders().getFirst("X-Actor"))
                .put("answeredAt", Instant.now().toString());
        ((ObjectNode) sessions.get(dispute.get("sessionId").asText()).get("charge"))
                .put("state", upheld ? "WAIVED" : "DUE");
        return dispute;
    }

    private Object decide(HttpExchange exchange, Map<String, ObjectNode> all, String id) throws IOException {
        if (!all.containsKey(id)) {
            return new Answer(404, problem("No such thing"));
        }
        body(exchange, id);
        if (all == reviews) {
            reviews.remove(id);
        }
        return JSON.createObjectNode();
    }

    private Object occupancy(HttpExchange exchange, String id) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            occupied = body(exchange, id).get("occupied").asInt();
        } else if (exchange.getRequestMethod().equals("POST")) {
            occupied = 40;
        }
        return Samples.occupancy(id, occupied);
    }

    private JsonNode content(HttpExchange exchange, String id) throws IOException {
        boolean sends = exchange.getRequestMethod().matches("POST|PUT");
        boolean empty = "0".equals(exchange.getRequestHeaders().getFirst("Content-Length"))
                || exchange.getRequestHeaders().getFirst("Content-Type") == null;
        return sends && !empty ? body(exchange, id) : JSON.createObjectNode();
    }

    private static Object found(JsonNode answer) {
        return answer == null ? new Answer(404, problem("There is no such thing")) : answer;
    }

    /** Reads the body and remembers who sent what. */
    private JsonNode body(HttpExchange exchange, String id) throws IOException {
        ObjectNode body = (ObjectNode) JSON.readTree(exchange.getRequestBody().readAllBytes());
        decisions.add(body.deepCopy()
                .put("id", id)
                .put("actor", exchange.getRequestHeaders().getFirst("X-Actor"))
                .put("idempotencyKey", exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        return body;
    }

    private Object page(HttpExchange exchange, Map<String, ObjectNode> all) {
        String query = exchange.getRequestURI().getQuery() == null
                ? ""
                : exchange.getRequestURI().getQuery();
        List<String> plates = values(query, "plate");
        List<String> states = values(query, "state");
        List<String> lanes = values(query, "laneId");
        List<ObjectNode> found = all.values().stream()
                .filter(item ->
                        plates.isEmpty() || plates.contains(item.path("plate").asText()))
                .filter(item ->
                        states.isEmpty() || states.contains(item.path("state").asText()))
                .filter(item ->
                        lanes.isEmpty() || lanes.contains(item.path("laneId").asText()))
                .toList();
        int page = Integer.parseInt(values(query, "page").get(0));
        int size = Integer.parseInt(values(query, "size").get(0));
        ArrayNode items = JSON.createArrayNode();
        found.stream().skip((long) page * size).limit(size).forEach(items::add);
        ObjectNode answer =
                JSON.createObjectNode().put("page", page).put("size", size).put("total", found.size());
        answer.set("items", items);
        return answer;
    }

    private static List<String> values(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
    }

    private Object history(String id) {
        return passages.containsKey(id)
                ? Samples.history(passages.get(id))
                : new Answer(404, problem("No such passage"));
    }

    private static Object one(Map<String, ObjectNode> all, String id) {
        return all.containsKey(id) ? all.get(id) : new Answer(404, problem("No such thing"));
    }

    private static ObjectNode problem(String detail) {
        return JSON.createObjectNode().put("title", "Refused").put("detail", detail);
    }

    private static void answer(HttpExchange exchange, Handler handler) {
        try (exchange) {
            Object outcome = handler.handle(exchange);
            Answer answer = outcome instanceof Answer given ? given : new Answer(200, outcome);
            boolean image = answer.body() instanceof byte[];
            byte[] bytes = image ? (byte[]) answer.body() : JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", image ? "image/jpeg" : "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
