package org.scps.billing.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * Answers as Stripe's API does: form in, JSON out, the first answer to an idempotency key given again to every repeat,
 * another body under the same key refused.
 */
public final class AnsweringStripe implements AutoCloseable {

    /** @param form decoded */
    public record Asked(String method, String path, Map<String, String> form, String key, String authorization) {}

    /** @param pause before it is given */
    record Answer(int status, String body, Duration pause) {}

    public final List<Asked> asked = new ArrayList<>();
    private final Map<String, Deque<Answer>> next = new HashMap<>();
    private final Map<String, Answer> byKey = new HashMap<>();
    private final Map<String, Map<String, String>> formByKey = new HashMap<>();
    private final HttpServer server;

    AnsweringStripe() {
        this(0);
    }

    /** @param port 0 for any */
    public AnsweringStripe(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "answering-stripe");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The next answers to a path, such as {@code POST /v1/refunds}; the last one stays. */
    public AnsweringStripe answers(String what, int status, String body) {
        return answers(what, status, body, Duration.ZERO);
    }

    AnsweringStripe answers(String what, int status, String body, Duration pause) {
        next.computeIfAbsent(what, any -> new ArrayDeque<>()).add(new Answer(status, body, pause));
        return this;
    }

    public static String error(String type, String code, String message) {
        return "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}}".formatted(type, code, message);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> form = form(body.isEmpty() ? query : body);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Answer answer = answer(
                what,
                new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        form,
                        key,
                        exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            Thread.sleep(answer.pause().toMillis());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Request-Id", "req_1");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer answer(String what, Asked one) {
        asked.add(one);
        boolean keyed = one.method().equals("POST") && one.key() != null;
        if (keyed && byKey.containsKey(one.key())) {
            return formByKey.get(one.key()).equals(one.form())
                    ? new Answer(
                            byKey.get(one.key()).status(), byKey.get(one.key()).body(), Duration.ZERO)
                    : new Answer(
                            400, error("idempotency_error", "idempotency_key_in_use", "Another body"), Duration.ZERO);
        }
        Deque<Answer> answers = next.get(what);
        if (answers == null) {
            return new Answer(404, error("invalid_request_error", "resource_missing", "No " + what), Duration.ZERO);
        }
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        // Requests that were not begun are not remembered.
        if (keyed && answer.status() != 409 && answer.status() != 429) {
            byKey.put(one.key(), answer);
            formByKey.put(one.key(), one.form());
        }
        return answer;
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        if (text != null && !text.isEmpty()) {
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
