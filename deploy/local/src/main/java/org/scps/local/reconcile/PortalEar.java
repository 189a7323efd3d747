package org.scps.local.reconcile;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.scps.local.Await;

/** Listens to the portal's live stream as an operator's browser does, and notes when each event arrived. */
public final class PortalEar implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Rest portal;
    private final Map<UUID, Instant> arrivals = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::listenForever, "portal-ear");
    private volatile boolean closed;

    /** @param portal signed in as an operator */
    public PortalEar(Rest portal) {
        this.portal = portal;
        thread.setDaemon(true);
        thread.start();
    }

    /** When the event arrived; null when it did not. */
    Instant arrivalOf(UUID eventId) {
        return eventId == null ? null : arrivals.get(eventId);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void listenForever() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            while (!closed) {
                listen(http);
                Await.pause(PAUSE);
            }
        } catch (IllegalStateException e) {
            // Interrupted while it waited: it is closed.
        }
    }

    private void listen(HttpClient http) {
        try {
            HttpResponse<Stream<String>> stream = http.send(
                    portal.request("/api/v1/live").timeout(Duration.ofHours(1)).build(),
                    HttpResponse.BodyHandlers.ofLines());
            stream.body().filter(line -> line.startsWith("id:")).forEach(this::arrived);
        } catch (IOException | RuntimeException e) {
            // The portal is away, as a browser would notice; the next round connects again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(String line) {
        try {
            arrivals.putIfAbsent(UUID.fromString(line.substring(3).strip()), Instant.now());
        } catch (IllegalArgumentException e) {
            // Not one of our events.
        }
    }
}
