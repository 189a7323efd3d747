package org.scps.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * Somebody who pays for one stay, and asks again when there is no answer: sometimes as the same request, sometimes, being
 * impatient, as a new one. Some are given a part back later.
 */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double CARD_DECLINED = 0.08;

    private final UUID sessionId;
    private final String refundKey;
    private final Random random;
    private String key;
    private String method;
    private volatile boolean paid;
    private volatile boolean refunded;

    Visitor(UUID sessionId, Random random) {
        this.sessionId = sessionId;
        this.random = random;
        this.refundKey = "back-" + sessionId;
        this.key = "pay-" + UUID.randomUUID();
        this.method = random.nextDouble() < CARD_DECLINED ? "sandbox-declined" : "sandbox-ok";
    }

    UUID sessionId() {
        return sessionId;
    }

    boolean paid() {
        return paid;
    }

    boolean refunded() {
        return refunded;
    }

    /** Asks once; whatever becomes of billing meanwhile. */
    void pay(URI api, String token) {
        int status = post(api, token, "payments", key, "{\"method\":\"" + method + "\"}");
        if (status == 200 || status == 201) {
            paid = true;
        } else if (status == 402) {
            key = "pay-" + UUID.randomUUID();
            method = "sandbox-ok";
        } else if (status == 409 && isPaid(api, token)) {
            paid = true;
        } else if (random.nextBoolean()) {
            key = "pay-" + UUID.randomUUID();
        }
    }

    /** Asks for a part back, always as the same request. */
    void takeBack(URI api, String token) {
        int status = post(
                api, token, "charge/refunds", refundKey, "{\"amount\":\"1.00\",\"reason\":\"The gate was stuck\"}");
        refunded = status == 200 || status == 201;
    }

    private boolean isPaid(URI api, String token) {
        try {
            HttpResponse<String> session = HTTP.send(
                    asked(api.resolve("sessions/" + sessionId), token).GET().build(),
                    HttpResponse.BodyHandlers.ofString());
            String state =
                    Json.MAPPER.readTree(session.body()).at("/charge/state").asText();
            return state.equals("PAID") || state.equals("PART_REFUNDED");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer's status; 0 without an answer. */
    private int post(URI api, String token, String what, String idempotencyKey, String body) {
        HttpRequest request = asked(api.resolve("sessions/" + sessionId + "/" + what), token)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest.Builder asked(URI url, String token) {
        return HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("X-Actor", "rehearsal");
    }
}
