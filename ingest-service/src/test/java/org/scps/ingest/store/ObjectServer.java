package org.scps.ingest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/**
 * A server of Google Cloud Storage's JSON API: simple, multipart and resumable uploads, media downloads, listings by
 * prefix, start offset and page, rewrites, deletions, and the generation preconditions.
 *
 * @see <a href="https://cloud.google.com/storage/docs/json_api/v1">JSON API</a>
 */
public final class ObjectServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String bucket;
    private final ObjectShelf shelf = new ObjectShelf();
    private final Map<String, Resumable> resumables = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    private record Resumable(String name, String mediaType, String precondition) {}

    private ObjectServer(HttpServer http, String bucket) {
        this.http = http;
        this.bucket = bucket;
    }

    public static ObjectServer start(String bucket) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ObjectServer server = new ObjectServer(http, bucket);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Answers the next requests with 503. */
    public void refuseNext(int requests) {
        refusals.set(requests);
    }

    public String mediaTypeOf(String name) {
        return shelf.get(name).mediaType();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = ApiRequest.of(exchange);
            try {
                if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new ApiError(503, "Busy");
                }
                if (!request.bucket().equals(bucket)) {
                    throw new ApiError(404, "The specified bucket does not exist.");
                }
                answer(exchange, request);
            } catch (ApiError e) {
                send(exchange, e.code(), "application/json", JSON.writeValueAsBytes(e.body()));
            } catch (RuntimeException e) {
                ApiError bug = new ApiError(501, "The stand-in can not do this: " + e);
                send(exchange, bug.code(), "application/json", JSON.writeValueAsBytes(bug.body()));
            }
        }
    }

    private void answer(HttpExchange exchange, ApiRequest request) throws IOException {
        if (request.isUpload()) {
            upload(exchange, request);
        } else if (request.object() == null) {
            sendJson(exchange, shelf.list(bucket, request));
        } else if (request.rewriteTarget() != null) {
            sendJson(exchange, shelf.rewrite(bucket, request.object(), request.rewriteTarget()));
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            shelf.delete(request.object(), request.parameter("ifGenerationMatch"));
            exchange.sendResponseHeaders(204, -1);
        } else if ("media".equals(request.parameter("alt"))) {
            ObjectShelf.Item item = shelf.get(request.object());
            exchange.getResponseHeaders().add("x-goog-generation", String.valueOf(item.generation()));
            send(exchange, 200, item.mediaType(), item.content());
        } else {
            sendJson(exchange, shelf.get(request.object()).describe(bucket, request.object()));
        }
    }

    private void upload(HttpExchange exchange, ApiRequest request) throws IOException {
        byte[] body = bodyOf(exchange, request);
        String session = request.parameter("upload_id");
        if (session != null) {
            Resumable begun = resumables.remove(session);
            sendJson(exchange, put(begun.name(), begun.mediaType(), body, begun.precondition()));
            return;
        }
        String precondition = request.parameter("ifGenerationMatch");
        switch (request.parameter("uploadType")) {
            case "media" ->
                sendJson(exchange, put(request.parameter("name"), request.header("Content-Type"), body, precondition));
            case "multipart" -> {
                Multipart parts = Multipart.parse(request.header("Content-Type"), body);
                JsonNode metadata = JSON.readTree(parts.first());
                sendJson(exchange, put(nameOf(metadata, request), typeOf(metadata), parts.second(), precondition));
            }
            case "resumable" -> {
                JsonNode metadata = JSON.readTree(body);
                String id = UUID.randomUUID().toString();
                resumables.put(id, new Resumable(nameOf(metadata, request), typeOf(metadata), precondition));
                exchange.getResponseHeaders().add("Location", address() + request.path() + "?upload_id=" + id);
                exchange.sendResponseHeaders(200, -1);
            }
            default -> throw new ApiError(400, "Unknown uploadType");
        }
    }

    private static byte[] bodyOf(HttpExchange exchange, ApiRequest request) throws IOException {
        InputStream body = exchange.getRequestBody();
        return ("gzip".equals(request.header("Content-Encoding")) ? new GZIPInputStream(body) : body).readAllBytes();
    }

    private Map<String, Object> put(String name, String mediaType, byte[] content, String precondition) {
        return shelf.put(name, mediaType, content, precondition).describe(bucket, name);
    }

    private static String nameOf(JsonNode metadata, ApiRequest request) {
        return metadata.path("name").asText(request.parameter("name"));
    }

    private static String typeOf(JsonNode metadata) {
        return metadata.path("contentType").asText("application/octet-stream");
    }

    private static void sendJson(HttpExchange exchange, Object body) throws IOException {
        send(
                exchange,
                200,
                "application/json; charset=UTF-8",
                JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
