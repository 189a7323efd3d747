package org.scps.edge.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.edge.spool.CapturedFrame;
import org.scps.edge.spool.FrameId;
import org.scps.edge.spool.Spool;

/**
 * Takes photos that appear in a folder, each a burst of its own. A photo is first claimed, that is renamed to carry its
 * new frame id, then spooled, then kept in {@code done/}: whenever the process dies, the claimed photo goes on under the
 * same id.
 */
final class FolderSource implements FrameSource {

    private static final Logger LOG = Logger.getLogger(FolderSource.class);
    private static final int ID_LENGTH = 36;

    private final Path folder;
    private final Path claimed;
    private final Path done;
    private final Path refused;
    private final CameraSettings.Folder settings;
    private final Spool spool;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Map<Path, Long> seen = new HashMap<>();
    private ScheduledFuture<?> polling;
    private String trouble;

    FolderSource(CameraSettings.Folder settings, Spool spool, ScheduledExecutorService scheduler, Clock clock) {
        this.folder = settings.path();
        this.claimed = folder.resolve(".claimed");
        this.done = folder.resolve("done");
        this.refused = folder.resolve("rejected");
        this.settings = settings;
        this.spool = spool;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void start() {
        polling =
                scheduler.scheduleWithFixedDelay(this::poll, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        polling.cancel(false);
    }

    private void poll() {
        try {
            for (Path each : List.of(claimed, done, refused)) {
                Files.createDirectories(each);
            }
            claimNew();
            spoolClaimed();
            trouble = null;
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(trouble)) {
                LOG.errorf("the watched folder %s fails: %s; trying on", folder, e);
            }
            trouble = e.toString();
        }
    }

    /** Claims the files whose size has not changed since the last look, oldest first. */
    private void claimNew() throws IOException {
        Map<Path, Long> now = new HashMap<>();
        for (Path file : photosIn(folder)) {
            try {
                long size = Files.size(file);
                now.put(file, size);
                if (size > 0 && seen.getOrDefault(file, -1L) == size) {
                    claim(file);
                    now.remove(file);
                }
            } catch (NoSuchFileException e) {
                LOG.debugf("%s went away before it was taken", file);
            }
        }
        seen.clear();
        seen.putAll(now);
    }

    private void claim(Path file) throws IOException {
        Instant arrived = clock.instant();
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        boolean fresh = !modified.isAfter(arrived)
                && Duration.between(modified, arrived).compareTo(settings.trustTimeFor()) <= 0;
        UUID frameId = FrameId.at((fresh ? modified : arrived).truncatedTo(ChronoUnit.MILLIS));
        Files.move(file, claimed.resolve(frameId + "-" + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void spoolClaimed() throws IOException {
        for (Path file : photosIn(claimed)) {
            String name = file.getFileName().toString();
            UUID frameId = UUID.fromString(name.substring(0, ID_LENGTH));
            String original = name.substring(ID_LENGTH + 1);
            byte[] image = Files.readAllBytes(file);
            Optional<ImageType> type = ImageType.of(image);
            if (type.isEmpty()) {
                LOG.warnf("%s is neither JPEG nor PNG and is kept in %s", original, refused);
                Files.move(file, free(refused, original));
                continue;
            }
            spool.add(new CapturedFrame(
                    frameId, frameId, 0, true, FrameId.timeOf(frameId), type.get().contentType, image));
            Files.move(file, free(done, original));
            LOG.infof("photo %s taken as frame %s", original, frameId);
        }
    }

    private List<Path> photosIn(Path where) throws IOException {
        try (var files = Files.list(where)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.startsWith(".") && !name.endsWith(".tmp") && !name.endsWith(".part");
                    })
                    .sorted()
                    .toList();
        }
    }

    /** A name that is not taken: {@code photo.jpg}, {@code photo.1.jpg} and so on. */
    private static Path free(Path where, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        Path free = where.resolve(name);
        for (int i = 1; Files.exists(free); i++) {
            free = where.resolve(stem + "." + i + extension);
        }
        return free;
    }
}
