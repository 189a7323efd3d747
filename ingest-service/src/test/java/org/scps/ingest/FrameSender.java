package org.scps.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;

/** Speaks to the service as devices and other services do. */
public final class FrameSender {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    private final String token;

    public FrameSender(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    public HttpResponse<byte[]> put(UUID frameId, byte[] image) {
        return put(frameId, image, request -> {});
    }

    /** @param change overrides or adds headers */
    public HttpResponse<byte[]> put(UUID frameId, byte[] image, Consumer<HttpRequest.Builder> change) {
        return put(frameId, BodyPublishers.ofByteArray(image), change);
    }

    /** Without telling the length beforehand. */
    public HttpResponse<byte[]> putChunked(UUID frameId, byte[] image) {
        return put(frameId, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(image)), request -> {});
    }

    private HttpResponse<byte[]> put(UUID frameId, BodyPublisher body, Consumer<HttpRequest.Builder> change) {
        HttpRequest.Builder request = request("/api/v1/frames/" + frameId)
                .header("Content-Type", "image/jpeg")
                .setHeader(
                        "X-Captured-At",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .setHeader("X-Burst-Id", "01957f60-0000-7000-8000-0000000000bb")
                .setHeader("X-Sequence", "2")
                .setHeader("X-Last-Of-Burst", "false")
                .setHeader("X-Sent-At", Instant.now().toString());
        change.accept(request);
        return send(request.PUT(body).build());
    }

    public HttpResponse<byte[]> put(String path, BodyPublisher body) {
        return send(request(path).PUT(body).build());
    }

    public HttpResponse<byte[]> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET().build());
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        return token == null ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
