package org.scps.edge.upload;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.scps.edge.spool.SpooledFrame;
import org.scps.edge.upload.UploadOutcome.Later;
import org.scps.edge.upload.UploadOutcome.Refused;
import org.scps.edge.upload.UploadOutcome.Stored;
import org.scps.edge.upload.UploadOutcome.TurnedAway;

/** Speaks to ingest on behalf of one device. */
final class IngestClient {

    private static final int LONGEST_REASON = 500;

    private final HttpClient http;
    private final URI ingest;
    private final String token;
    private final Duration timeout;
    private final Clock clock;

    IngestClient(HttpClient http, URI ingest, String token, Duration timeout, Clock clock) {
        this.http = http;
        this.ingest = ingest;
        this.token = token;
        this.timeout = timeout;
        this.clock = clock;
    }

    UploadOutcome upload(SpooledFrame frame, byte[] image) throws InterruptedException {
        HttpRequest request = request("/api/v1/frames/" + frame.frameId())
                .header("Content-Type", frame.contentType())
                .header("X-Captured-At", rfc3339(frame.capturedAt()))
                .header("X-Burst-Id", frame.burstId().toString())
                .header("X-Sequence", Integer.toString(frame.sequence()))
                .header("X-Last-Of-Burst", Boolean.toString(frame.lastOfBurst()))
                .header("X-Sent-At", rfc3339(clock.instant()))
                .PUT(BodyPublishers.ofByteArray(image))
                .build();
        return send(request);
    }

    UploadOutcome heartbeat(byte[] json) throws InterruptedException {
        return send(request("/api/v1/heartbeats")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json))
                .build());
    }

    static String rfc3339(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        // Instant leaves out zero milliseconds; the wire always has three digits.
        return text.length() == 20 ? text.replace("Z", ".000Z") : text;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ingest.toString().replaceAll("/+$", "") + path))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token);
    }

    private UploadOutcome send(HttpRequest request) throws InterruptedException {
        try {
            return outcome(http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return new Later("no connection to " + ingest, Duration.ZERO);
        } catch (IOException e) {
            return new Later(e.toString(), Duration.ZERO);
        }
    }

    private UploadOutcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        String reason = status + " " + shortened(response.body());
        if (status >= 200 && status < 300) {
            return new Stored(status == 200);
        }
        return switch (status) {
            case 401, 403, 404, 405 -> new TurnedAway(status, reason);
            case 408, 425, 429 -> new Later(reason, retryAfter(response));
            default ->
                status >= 400 && status < 500 ? new Refused(status, reason) : new Later(reason, retryAfter(response));
        };
    }

    /** Seconds only; a date, which the other form of the header allows, is not worth trusting two clocks for. */
    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
