package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final List<JsonNode> decisions = new ArrayList<>();
    private final NeighbourWallet wallet = new NeighbourWallet();
    private final NeighbourCharges charges = new NeighbourCharges(sessions, wallet);
    private final NeighbourGuests guests = new NeighbourGuests(sessions);
    private final ZonesOfLanes zones = new ZonesOfLanes();
    private final PairingDesk pairing = new PairingDesk();
    private final String token;
    private final NeighbourServer server;
    private int occupied = 42;
    private boolean down;

    /** @param token what callers have to show */
    Neighbours(String token) throws IOException {
        this.token = token;
        server = new NeighbourServer()
                .at("/control/", this::control)
                .at("/api/v1/", exchange -> serve(new Asked(exchange, decisions::add)))
                .started();
    }

    String url() {
        return server.url();
    }

    private synchronized Reply control(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath().substring("/control/".length());
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        switch (what) {
            case "down" -> down = body.asBoolean();
            case "reset" -> {
                Stream.of(sessions, reviews, passages).forEach(Map::clear);
                decisions.clear();
                charges.reset();
                wallet.reset();
                zones.reset();
                pairing.reset();
                down = false;
            }
            case "session" -> sessions.put(body.get("sessionId").asText(), (ObjectNode) body);
            case "review" -> reviews.put(body.get("reviewId").asText(), (ObjectNode) body);
            case "passage" -> passages.put(body.get("passageId").asText(), (ObjectNode) body);
            default -> {
                return Reply.of(JSON.valueToTree(decisions));
            }
        }
        return Reply.nothing(200);
    }

    private synchronized Reply serve(Asked asked) throws IOException {
        if (down) {
            return Reply.nothing(503);
        }
        if (!asked.shows(token)) {
            return Reply.nothing(401);
        }
        String path = asked.path();
        if (path.startsWith("/api/v1/images/")) {
            String plate = path.replaceAll(".*/([A-Z0-9]+)[^/]*$", "$1");
            return Reply.image(path.contains("/crops/") ? Pixels.crop(plate) : Pixels.photo(plate));
        }
        if (path.endsWith("/pdf")) {
            return Reply.file("%PDF-1.7");
        }
        if (path.endsWith(".csv") || path.endsWith("/export")) {
            return Reply.file("session,plate\r\n");
        }
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Reply.problem(404, "No such path");
        }
        String id = parts.group(2);
        String more = parts.group(3) == null ? "" : parts.group(3);
        return switch (parts.group(1)) {
            case "sessions" -> id == null ? page(asked, sessions) : session(asked, id, more);
            case "reviews" ->
                id == null ? page(asked, reviews) : asked.get() ? Reply.found(reviews, id) : resolve(asked, id);
            case "passages" ->
                id == null ? page(asked, passages) : asked.get() ? history(id) : decide(asked, passages, id);
            case "facilities" -> facility(asked, id, more);
            case "tariffs" -> Reply.of(TariffSamples.tools(path));
            case "disputes" ->
                id == null
                        ? page(asked, charges.disputes())
                        : asked.get() ? Reply.found(charges.disputes(), id) : charges.answer(asked, id);
            case "ledger" -> Reply.of(MoneySamples.ledger(id));
            case "chargebacks" -> Reply.of(MoneySamples.chargebacks(sessions.values()));
            case "messages" -> charges.messages(asked);
            case "payment-ways" -> Reply.of(NeighbourWallet.ways());
            case "accounts" -> Reply.found(wallet.account(asked.method(), id, more, asked.content(id)));
            case "sandbox" -> Reply.found(wallet.sandbox(asked.method(), id + "/" + more, asked.content(more)));
            case "guest" -> more.isEmpty() ? guests.visits(asked) : guests.visit(more);
            case "reads" -> Reply.of(Samples.photoRead());
            default -> Reply.problem(404, "No such path");
        };
    }

    private Reply facility(Asked asked, String id, String more) throws IOException {
        if (more.equals("tariff")) {
            return Reply.of(Samples.tariff());
        }
        if (more.equals("occupancy/settings")) {
            return Reply.of(Samples.occupancySettings());
        }
        if (more.startsWith("lanes/")) {
            return Reply.of(zones.answer(asked.method(), more, asked.content(id)));
        }
        if (more.startsWith("pairing") || more.equals("lost-entries")) {
            JsonNode setting = pairing.answer(asked.method(), more, asked.content(id), asked.actor());
            return setting == null
                    ? Reply.problem(400, "tolerantHours is longer than the maximum stay")
                    : Reply.of(setting);
        }
        JsonNode tariffs = TariffSamples.of(more);
        return tariffs == null ? occupancy(asked, id) : Reply.of(tariffs);
    }

    private Reply session(Asked asked, String id, String more) throws IOException {
        ObjectNode session = sessions.get(id);
        if (session == null) {
            return Reply.problem(404, "No such session");
        }
        if (more.startsWith("charge")) {
            return charges.charge(asked, session, more.substring("charge".length()));
        }
        return switch (more) {
            case "quote" -> Reply.of(PaymentSamples.quote(session));
            case "payments" -> charges.pay(asked, session);
            case "payments/latest", "payments/latest/check", "payments/latest/cancellation" ->
                Reply.found(wallet.latest(session, more));
            case "autopay" -> Reply.of(JSON.createObjectNode().put("outcome", "NONE"));
            case "receipts" -> Reply.of(JSON.createObjectNode().set("items", PaymentSamples.documents(session)));
            case "disputes" -> charges.disputes(asked, session);
            case "receipt" -> charges.receipt(session);
            default -> Reply.of(session);
        };
    }

    private Reply resolve(Asked asked, String id) throws IOException {
        Reply reply = decide(asked, reviews, id);
        reviews.remove(id);
        return reply;
    }

    private static Reply decide(Asked asked, Map<String, ObjectNode> all, String id) throws IOException {
        if (!all.containsKey(id)) {
            return Reply.problem(404, "No such thing");
        }
        asked.body(id);
        return Reply.nothing(200);
    }

    private Reply occupancy(Asked asked, String id) throws IOException {
        if (asked.method().equals("PUT")) {
            occupied = asked.body(id).get("occupied").asInt();
        } else if (asked.method().equals("POST")) {
            occupied = 40;
        }
        return Reply.of(Samples.occupancy(id, occupied));
    }

    private static Reply page(Asked asked, Map<String, ObjectNode> all) {
        List<ObjectNode> found = all.values().stream()
                .filter(item -> Stream.of("plate", "state", "laneId").allMatch(name -> {
                    List<String> wanted = asked.values(name);
                    return wanted.isEmpty() || wanted.contains(item.path(name).asText());
                }))
                .toList();
        int page = Integer.parseInt(asked.values("page").get(0));
        int size = Integer.parseInt(asked.values("size").get(0));
        ArrayNode items = JSON.createArrayNode();
        found.stream().skip((long) page * size).limit(size).forEach(items::add);
        return Reply.of(JSON.createObjectNode()
                .put("page", page)
                .put("size", size)
                .put("total", found.size())
                .set("items", items));
    }

    private Reply history(String id) {
        return passages.containsKey(id)
                ? Reply.of(Samples.history(passages.get(id)))
                : Reply.problem(404, "No such passage");
    }
}
