package org.scps.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts things into the neighbours, and asks what they were told. */
public final class NeighboursControl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NeighboursControl() {}

    public static void reset() {
        tell("reset", JSON.nullNode());
    }

    /** Lets them answer 503. */
    public static void down(boolean down) {
        tell("down", JSON.getNodeFactory().booleanNode(down));
    }

    public static void session(JsonNode session) {
        tell("session", session);
    }

    public static void review(JsonNode review) {
        tell("review", review);
    }

    public static void passage(JsonNode passage) {
        tell("passage", passage);
    }

    /** Bodies of all changes they were sent, with {@code id}, {@code actor} and {@code idempotencyKey}. */
    public static JsonNode decisions() {
        return tell("decisions", JSON.nullNode());
    }

    /** A photo of a car, in a file. */
    public static Path photo(String plate) {
        try {
            Path file = Files.createTempFile("photo", ".jpg");
            file.toFile().deleteOnExit();
            return Files.write(file, Pixels.photo(plate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tell(String what, JsonNode body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(System.getProperty(NeighboursResource.URL) + "/control/" + what))
                    .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build();
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
