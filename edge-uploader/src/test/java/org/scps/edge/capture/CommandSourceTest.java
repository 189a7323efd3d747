package org.scps.edge.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpooledFrame;

@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandSourceTest {

    @TempDir
    Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() throws InterruptedException {
        scheduler.shutdownNow();
        scheduler.awaitTermination(5, TimeUnit.SECONDS);
    }

    @Test
    void takesPicturesFromTheOutputOfACommandAndStartsItAgainWhenItEnds() throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int car : new int[] {-1, 20, 90, 150}) {
            stream.writeBytes(Pictures.lane(car));
        }
        Path video = Files.write(folder.resolve("video.mjpeg"), stream.toByteArray());
        Path starts = folder.resolve("starts");
        String line = "sh -c 'echo x >> " + starts + "; cat " + video + "'";
        try (Spool spool = Fixtures.spool(folder.resolve("spool"))) {
            BurstRecorder recorder =
                    new BurstRecorder("gate", spool, new MotionGate(0.02, 0.008, 2), 60, Duration.ZERO);
            CommandSource source = new CommandSource("gate", settings(line), recorder, scheduler, Clock.systemUTC());

            source.start();
            Fixtures.until(() -> lines(starts) >= 3);
            source.stop();

            assertThat(Fixtures.drain(spool))
                    .extracting(SpooledFrame::contentType)
                    .contains("image/jpeg");
        }
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static CameraSettings.Command settings(String line) {
        return new CameraSettings.Command() {
            @Override
            public String line() {
                return line;
            }

            @Override
            public Duration restartAfter() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration silence() {
                return Duration.ofSeconds(30);
            }
        };
    }
}
