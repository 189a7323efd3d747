package org.scps.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scps.local.Json;

/** JSON over HTTP with a bearer token. */
public final class Rest {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final int PAGE = 200;

    private final String url;
    private final String token;

    public Rest(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Signs in to the portal. */
    public static Rest portal(String url, String email, String password) {
        JsonNode issued = new Rest(url, null).post("/api/v1/tokens", Map.of("email", email, "password", password));
        return new Rest(url, issued.get("token").asText());
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public JsonNode post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public JsonNode post(String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        try {
            String text = Json.MAPPER.writeValueAsString(body);
            return json(send(request.POST(HttpRequest.BodyPublishers.ofString(text))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes, such as an image. */
    public byte[] bytes(String path) {
        return send(request(path).GET());
    }

    /** Every item of a list that comes in pages. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            String separator = path.contains("?") ? "&" : "?";
            JsonNode answer = get(path + separator + "page=" + page + "&size=" + PAGE);
            answer.get("items").forEach(items::add);
            if (answer.get("items").size() < PAGE) {
                return items;
            }
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private byte[] send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s %s answers %d: %s"
                        .formatted(
                                request.method(), request.uri(), response.statusCode(), new String(response.body())));
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s %s has no answer: %s".formatted(request.method(), request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("an answer is not JSON", e);
        }
    }
}
