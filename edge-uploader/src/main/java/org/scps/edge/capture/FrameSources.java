package org.scps.edge.capture;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.scps.edge.spool.Spool;

/** Makes the frame source that a camera's settings ask for. */
public final class FrameSources {

    private final HttpClient http;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;

    public FrameSources(HttpClient http, ScheduledExecutorService scheduler, Clock clock) {
        this.http = http;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The camera's own source; empty for the simulator, which serves all its cameras together. */
    public Optional<FrameSource> of(String camera, CameraSettings settings, Spool spool) {
        return switch (settings.source()) {
            case FOLDER ->
                Optional.of(new FolderSource(given(settings.folder(), camera, "folder.path"), spool, scheduler, clock));
            case SNAPSHOT ->
                Optional.of(new SnapshotSource(
                        http,
                        given(settings.snapshot(), camera, "snapshot.url"),
                        recorder(camera, settings, spool),
                        scheduler,
                        clock));
            case COMMAND ->
                Optional.of(new CommandSource(
                        camera,
                        given(settings.command(), camera, "command.line"),
                        recorder(camera, settings, spool),
                        scheduler,
                        clock));
            case SIMULATOR -> Optional.empty();
        };
    }

    private static <T> T given(Optional<T> settings, String camera, String key) {
        return settings.orElseThrow(
                () -> new IllegalArgumentException("scps.edge.cameras." + camera + "." + key + " is missing"));
    }

    private static BurstRecorder recorder(String camera, CameraSettings settings, Spool spool) {
        CameraSettings.Motion motion = settings.motion();
        return new BurstRecorder(
                camera,
                spool,
                new MotionGate(motion.openAt(), motion.closeAt(), motion.quietToClose()),
                motion.longestBurst(),
                Duration.ofMillis((long) (1000 / motion.picturesPerSecond())));
    }
}
