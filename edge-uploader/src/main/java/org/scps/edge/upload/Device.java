package org.scps.edge.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpoolDepth;
import org.scps.edge.upload.UploadOutcome.Stored;

/** One registered camera on its way to ingest: uploads and heartbeats. */
public final class Device {

    private static final Logger LOG = Logger.getLogger(Device.class);
    private static final Path TEMPERATURE = Path.of("/sys/class/thermal/thermal_zone0/temp");

    /** Where and how often. */
    public record Link(
            HttpClient http,
            URI ingest,
            Duration timeout,
            Duration firstBackOff,
            Duration longestBackOff,
            Duration turnedAwayWait,
            Duration heartbeatEvery,
            String softwareVersion) {}

    private final String deviceId;
    private final Spool spool;
    private final Link link;
    private final ScheduledExecutorService scheduler;
    private final ObjectMapper json;
    private final Clock clock;
    private final IngestClient client;
    private final Uploader uploader;

    public Device(String deviceId, String token, Spool spool, Link link, Tools tools) {
        this.deviceId = deviceId;
        this.spool = spool;
        this.link = link;
        this.scheduler = tools.scheduler();
        this.json = tools.json();
        this.clock = tools.clock();
        this.client = new IngestClient(link.http(), link.ingest(), token, link.timeout(), clock);
        this.uploader = new Uploader(
                deviceId,
                spool,
                client,
                scheduler,
                new BackOff(link.firstBackOff(), link.longestBackOff(), new SecureRandom()),
                link.turnedAwayWait());
    }

    /** What every device shares. */
    public record Tools(ScheduledExecutorService scheduler, ObjectMapper json, Clock clock) {}

    public void start() {
        uploader.start();
        scheduler.scheduleWithFixedDelay(this::beat, 0, link.heartbeatEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    public String deviceId() {
        return deviceId;
    }

    public SpoolDepth depth() {
        return spool.depth();
    }

    public long uploaded() {
        return uploader.uploaded();
    }

    public long refused() {
        return uploader.refused();
    }

    /** What keeps frames from leaving at the moment; null when nothing does. */
    public String trouble() {
        return uploader.trouble();
    }

    private void beat() {
        try {
            UploadOutcome outcome = client.heartbeat(json.writeValueAsBytes(heartbeat()));
            if (!(outcome instanceof Stored)) {
                LOG.debugf("heartbeat of %s did not arrive: %s", deviceId, outcome);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // The scheduler would silently never beat again.
            LOG.warnf("no heartbeat of %s: %s", deviceId, e);
        }
    }

    private Heartbeat heartbeat() throws IOException {
        SpoolDepth depth = spool.depth();
        return new Heartbeat(
                clock.instant(),
                depth.frames(),
                depth.bytes(),
                depth.oldestCapturedAt(),
                Files.getFileStore(spool.folder()).getUsableSpace(),
                temperature(),
                uploader.uploaded(),
                depth.dropped(),
                link.softwareVersion());
    }

    /** Of the processor; null where the system does not tell. */
    private static Double temperature() {
        try {
            return Double.parseDouble(Files.readString(TEMPERATURE).strip()) / 1000;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }
}
