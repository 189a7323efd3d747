package org.scps.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.scps.local.LocalStack;

/** A camera whose every picture the test decides; it speaks to ingest as the edge-uploader does. */
final class TestCamera {

    private static final int FRAMES = 4;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;
    private final String token;

    private TestCamera(LocalStack stack, String deviceId) {
        this.stack = stack;
        this.token = stack.secrets().deviceTokens().get(deviceId);
    }

    static TestCamera atEntry() {
        return new TestCamera(SharedStack.running(), "riverside-entry-cam");
    }

    static TestCamera atExit() {
        return new TestCamera(SharedStack.running(), "riverside-exit-cam");
    }

    /** A car drives through; the camera takes the same picture a few times. */
    void passes(Drawn car, Instant at) {
        UUID burst = UUID.randomUUID();
        for (int i = 0; i < FRAMES; i++) {
            send(car.bytes(), burst, i, at.truncatedTo(ChronoUnit.MILLIS).plusMillis(250L * i));
        }
    }

    /** The camera has read the plate itself, and is sure; what the picture shows does not matter. */
    void reports(String plate, byte[] image, Instant at) {
        String report =
                "{\"readId\":\"%s\",\"capturedAt\":\"%s\",\"plate\":\"%s\",\"readConfidence\":0.98,\"image\":\"%s\"}"
                        .formatted(
                                UUID.randomUUID(),
                                at.truncatedTo(ChronoUnit.MILLIS),
                                plate,
                                Base64.getEncoder().encodeToString(image));
        answered(request("/api/v1/plate-reads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build());
    }

    private void send(byte[] image, UUID burst, int sequence, Instant capturedAt) {
        answered(request("/api/v1/frames/" + UUID.randomUUID())
                .header("Content-Type", "image/jpeg")
                .header("X-Captured-At", capturedAt.toString())
                .header("X-Sent-At", Instant.now().toString())
                .header("X-Burst-Id", burst.toString())
                .header("X-Sequence", String.valueOf(sequence))
                .header("X-Last-Of-Burst", String.valueOf(sequence == FRAMES - 1))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(image))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.ports().url(stack.ports().ingest()) + path))
                .header("Authorization", "Bearer " + token);
    }

    private static void answered(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException("ingest answers " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("ingest does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
