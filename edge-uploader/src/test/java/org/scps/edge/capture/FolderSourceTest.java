package org.scps.edge.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.FrameId;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpooledFrame;

class FolderSourceTest {

    @TempDir
    Path spoolFolder;

    @TempDir
    Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private Spool spool;
    private FolderSource source;

    @BeforeEach
    void open() {
        spool = Fixtures.spool(spoolFolder);
        source = new FolderSource(settings(folder), spool, scheduler, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        scheduler.shutdownNow();
        spool.close();
    }

    @Test
    void takesAPhotoAsABurstOfItsOwnAndKeepsTheOriginal() throws Exception {
        Instant taken = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MILLIS);
        Path photo = Files.write(folder.resolve("gate.jpg"), Pictures.lane(50));
        Files.setLastModifiedTime(photo, FileTime.from(taken));

        source.start();
        Fixtures.until(() -> Files.exists(folder.resolve("done/gate.jpg")));

        List<SpooledFrame> frames = Fixtures.drain(spool);
        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).capturedAt()).isEqualTo(taken);
        assertThat(frames.get(0).lastOfBurst()).isTrue();
        assertThat(frames.get(0).burstId()).isEqualTo(frames.get(0).frameId());
        assertThat(photo).doesNotExist();
    }

    @Test
    void takesTheArrivalForTheCaptureTimeOfAnOldPhoto() throws Exception {
        Path photo = Files.write(folder.resolve("old.jpg"), Pictures.lane(50));
        Files.setLastModifiedTime(photo, FileTime.from(Instant.parse("2016-01-01T00:00:00Z")));
        Instant before = Instant.now().minusMillis(5);

        source.start();
        Fixtures.until(() -> Files.exists(folder.resolve("done/old.jpg")));

        assertThat(Fixtures.drain(spool).get(0).capturedAt()).isAfter(before);
    }

    @Test
    void goesOnWithAClaimedPhotoUnderTheSameIdAfterACrash() throws Exception {
        UUID id = FrameId.at(Instant.now());
        Files.createDirectories(folder.resolve(".claimed"));
        Files.write(folder.resolve(".claimed").resolve(id + "-gate.jpg"), Pictures.lane(50));

        source.start();
        Fixtures.until(() -> Files.exists(folder.resolve("done/gate.jpg")));

        assertThat(Fixtures.drain(spool)).extracting(SpooledFrame::frameId).containsExactly(id);
    }

    @Test
    void keepsWhatIsNoPhotoApart() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "hello");

        source.start();
        Fixtures.until(() -> Files.exists(folder.resolve("rejected/notes.txt")));

        assertThat(Fixtures.drain(spool)).isEmpty();
    }

    private static CameraSettings.Folder settings(Path path) {
        return new CameraSettings.Folder() {
            @Override
            public Path path() {
                return path;
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(30);
            }

            @Override
            public Duration trustTimeFor() {
                return Duration.ofDays(1);
            }
        };
    }
}
