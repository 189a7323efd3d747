package org.scps.edge.capture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs a command that writes MJPEG to its standard output, such as {@code rpicam-vid} or {@code ffmpeg}, and starts it
 * again when it ends or falls silent.
 */
final class CommandSource implements FrameSource {

    private static final Logger LOG = Logger.getLogger(CommandSource.class);
    private static final int LARGEST_PICTURE = 8 * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LAST_PICTURE = Duration.ofSeconds(2);

    private final String camera;
    private final CameraSettings.Command settings;
    private final BurstRecorder recorder;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private volatile boolean stopped;
    private volatile Process process;
    private volatile Instant latest;
    private volatile Thread reader;
    private int failures;

    CommandSource(
            String camera,
            CameraSettings.Command settings,
            BurstRecorder recorder,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.camera = camera;
        this.settings = settings;
        this.recorder = recorder;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start() {
        latest = clock.instant();
        scheduler.execute(this::launch);
        scheduler.scheduleWithFixedDelay(this::watch, 5, 5, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        stopped = true;
        end(process);
        Thread reading = reader;
        if (reading != null) {
            try {
                // No frame reaches the spool after this: it may be closed next.
                reading.join(LAST_PICTURE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void launch() {
        if (stopped) {
            return;
        }
        try {
            latest = clock.instant();
            process = new ProcessBuilder("/bin/sh", "-c", "exec " + settings.line())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            LOG.infof("camera %s: command started as process %d", camera, process.pid());
            Process reading = process;
            // A read from a pipe blocks for as long as the camera is silent, so it gets a thread of its own.
            reader = new Thread(() -> read(reading), "mjpeg-" + camera);
            reader.setDaemon(true);
            reader.start();
            if (stopped) {
                end(reading);
            }
        } catch (IOException e) {
            again("cannot be started: " + e.getMessage());
        }
    }

    private void read(Process reading) {
        MjpegParser parser = new MjpegParser(LARGEST_PICTURE, this::picture);
        byte[] buffer = new byte[64 * 1024];
        String end = "ended";
        try (InputStream in = reading.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                parser.feed(buffer, count);
            }
        } catch (IOException e) {
            end = "broke off: " + e.getMessage();
        }
        end(reading);
        recorder.interrupted();
        again(end + (parser.broken() > 0 ? " after " + parser.broken() + " broken picture(s)" : ""));
    }

    private void picture(byte[] image) {
        if (stopped) {
            return;
        }
        latest = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        failures = 0;
        recorder.picture(image, latest);
    }

    private void again(String why) {
        if (stopped) {
            return;
        }
        long wait = Math.min(LONGEST_WAIT.toMillis(), settings.restartAfter().toMillis() << Math.min(failures, 10));
        failures++;
        LOG.warnf("camera %s: command %s; starting it again in %d ms", camera, why, wait);
        scheduler.schedule(this::launch, wait, TimeUnit.MILLISECONDS);
    }

    /** A hung camera keeps its pipe open: the silence is the only sign. */
    private void watch() {
        Process current = process;
        if (current != null
                && current.isAlive()
                && Duration.between(latest, clock.instant()).compareTo(settings.silence()) > 0) {
            LOG.warnf("camera %s: command gave no picture for %s and is ended", camera, settings.silence());
            end(current);
        }
    }

    private static void end(Process process) {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
