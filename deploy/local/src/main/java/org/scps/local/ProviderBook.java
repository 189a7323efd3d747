package org.scps.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The book of a payment provider that lives outside billing and survives whatever becomes of it. The first question under
 * a key is entered, and is answered the same for ever; now and then an answer is lost on its way.
 */
final class ProviderBook implements AutoCloseable {

    private static final int MOST_DELAY_MILLIS = 12;
    private static final double LOST = 0.05;

    /** @param reference the provider's own id; null when declined */
    record Entry(String reference, BigDecimal amount) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Random random;
    private volatile Consumer<String> whenEntered = key -> {};

    private ProviderBook(HttpServer server, Random random) {
        this.server = server;
        this.random = random;
    }

    static ProviderBook open(long seed) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ProviderBook book = new ProviderBook(server, new Random(seed));
            server.createContext("/", book::answer);
            server.setExecutor(book.threads);
            server.start();
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** @param listener hears each key when its answer is decided, before it is sent */
    void whenEntered(Consumer<String> listener) {
        whenEntered = listener;
    }

    Map<String, Entry> entries() {
        return Map.copyOf(entries);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath().substring(1);
            if (exchange.getRequestMethod().equals("GET")) {
                tell(exchange, entries.get(key));
                return;
            }
            JsonNode asked = Json.MAPPER.readTree(exchange.getRequestBody());
            pause();
            Entry mine = new Entry(
                    asked.hasNonNull("reference") ? asked.path("reference").asText() : null,
                    new BigDecimal(asked.path("amount").asText()));
            Entry kept = entries.putIfAbsent(key, mine);
            whenEntered.accept(key);
            if (kept == null && random.nextDouble() < LOST) {
                return;
            }
            pause();
            tell(exchange, kept == null ? mine : kept);
        }
    }

    private static void tell(HttpExchange exchange, Entry entry) throws IOException {
        if (entry == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String told = entry.reference() == null
                ? "{\"declineReason\":\"The provider declines\"}"
                : "{\"reference\":\"" + entry.reference() + "\"}";
        byte[] body = told.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void pause() {
        try {
            Thread.sleep(random.nextInt(MOST_DELAY_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
