package org.scps.recognition.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Passages of the billing service, with their photos from the ingest service. */
final class PassageSource {

    private static final int PAGE = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> options;
    private final String token;
    private final String billing;
    private final String ingest;

    PassageSource(Map<String, String> options, String token) {
        this.options = options;
        this.token = token;
        billing = options.getOrDefault("--billing", "http://localhost:8083").replaceAll("/+$", "");
        ingest = options.getOrDefault("--ingest", "http://localhost:8081").replaceAll("/+$", "");
    }

    /** Passages, the latest first; empty after the last page. */
    List<JsonNode> page(int number) throws IOException, InterruptedException {
        StringBuilder url = new StringBuilder(billing + "/api/v1/passages?size=" + PAGE + "&page=" + number);
        add(url, "from", "--from");
        add(url, "to", "--to");
        add(url, "facilityId", "--facility");
        HttpResponse<byte[]> answer = get(url.toString());
        if (answer.statusCode() != 200) {
            throw new IOException("billing answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        List<JsonNode> passages = new ArrayList<>();
        new ObjectMapper().readTree(answer.body()).path("items").forEach(passages::add);
        return passages;
    }

    /** Whether a person stands for the plate, or, where all are asked for, the read was acted on unseen. */
    boolean wanted(JsonNode passage) {
        boolean sure = passage.path("corrected").asBoolean()
                || (options.containsKey("--all")
                        && passage.path("band").asText().equals("ACCEPT"));
        return sure
                && !passage.path("dismissed").asBoolean()
                && passage.path("plate").isTextual()
                && passage.path("imageKey").isTextual();
    }

    /** The photo of a passage; null when it is no longer kept. */
    byte[] photo(JsonNode passage) throws IOException, InterruptedException {
        String key = Arrays.stream(passage.get("imageKey").asText().split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        HttpResponse<byte[]> answer = get(ingest + "/api/v1/images/" + key);
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    private void add(StringBuilder url, String parameter, String option) {
        if (options.containsKey(option)) {
            url.append('&')
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(options.get(option), StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException("no answer from " + url + " (" + e + "); is the system up?", e);
        }
    }
}
