package org.scps.edge.capture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks an IP camera for a still picture again and again. */
final class SnapshotSource implements FrameSource {

    private static final Logger LOG = Logger.getLogger(SnapshotSource.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI url;
    private final Optional<String> authorization;
    private final Duration every;
    private final BurstRecorder recorder;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private ScheduledFuture<?> polling;
    private boolean failing;

    SnapshotSource(
            HttpClient http,
            CameraSettings.Snapshot settings,
            BurstRecorder recorder,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.http = http;
        this.url = settings.url();
        this.authorization = settings.authorization();
        this.every = settings.every();
        this.recorder = recorder;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start() {
        polling = scheduler.scheduleAtFixedRate(this::poll, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        polling.cancel(true);
    }

    private void poll() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(TIMEOUT).GET();
        authorization.ifPresent(value -> request.header("Authorization", value));
        Instant capturedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            recorder.picture(response.body(), capturedAt);
            failing = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.warnf("no snapshot from %s: %s; trying on", url.getHost(), e);
                recorder.interrupted();
            }
            failing = true;
        }
    }
}
