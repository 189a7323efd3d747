package org.scps.edge.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path folder;

    @Test
    void keepsAFrameOverARestart() throws IOException {
        CapturedFrame frame = frame(0, "picture");
        try (Spool spool = open(1000)) {
            spool.add(frame);
        }

        try (Spool spool = open(1000)) {
            SpooledFrame oldest = spool.oldest().orElseThrow();
            assertThat(oldest.frameId()).isEqualTo(frame.frameId());
            assertThat(oldest.burstId()).isEqualTo(frame.burstId());
            assertThat(oldest.capturedAt()).isEqualTo(frame.capturedAt());
            assertThat(oldest.lastOfBurst()).isTrue();
            assertThat(spool.image(oldest)).isEqualTo(frame.image());
            assertThat(spool.depth().bytes()).isEqualTo(7);
        }
    }

    @Test
    void hasAFrameWhollyOrNotAtAllWhereverTheProcessDiedWhileAddingIt() throws IOException {
        CapturedFrame frame = frame(0, "picture");
        String name = SpooledFrame.name(frame.capturedAt(), frame.frameId());
        try (Spool spool = open(1000)) {
            spool.add(frame);
        }
        byte[] image = Files.readAllBytes(folder.resolve(name + ".img"));
        byte[] meta = Files.readAllBytes(folder.resolve(name + ".json"));
        Files.delete(folder.resolve(name + ".img"));
        Files.delete(folder.resolve(name + ".json"));

        Files.write(folder.resolve(name + ".img.tmp"), "pict".getBytes(UTF_8));
        assertThat(namesAfterRestart()).isEmpty();
        Files.write(folder.resolve(name + ".img"), image);
        assertThat(namesAfterRestart()).isEmpty();
        Files.write(folder.resolve(name + ".img"), image);
        Files.write(folder.resolve(name + ".json.tmp"), new byte[3]);
        assertThat(namesAfterRestart()).isEmpty();
        Files.write(folder.resolve(name + ".img"), image);
        Files.write(folder.resolve(name + ".json"), meta);
        assertThat(namesAfterRestart()).containsExactly(frame.frameId());
    }

    @Test
    void forgetsAFrameWhollyWhereverTheProcessDiedWhileRemovingIt() throws IOException {
        CapturedFrame frame = frame(0, "picture");
        try (Spool spool = open(1000)) {
            spool.add(frame);
        }
        Files.delete(folder.resolve(SpooledFrame.name(frame.capturedAt(), frame.frameId()) + ".json"));

        assertThat(namesAfterRestart()).isEmpty();
        try (var left = Files.list(folder).filter(Files::isRegularFile)) {
            assertThat(left).extracting(file -> file.getFileName().toString()).containsExactly(".lock");
        }
    }

    @Test
    void keepsTheSameFrameOnce() throws IOException {
        CapturedFrame frame = frame(0, "picture");
        try (Spool spool = open(1000)) {
            assertThat(spool.add(frame)).isTrue();
            assertThat(spool.add(frame)).isFalse();
            assertThat(spool.depth().frames()).isEqualTo(1);
        }
    }

    @Test
    void givesTheFrameCapturedFirstWhateverTheOrderOfArrival() throws IOException {
        CapturedFrame early = frame(-60, "early");
        try (Spool spool = open(1000)) {
            spool.add(frame(0, "late"));
            spool.add(early);

            assertThat(spool.oldest().orElseThrow().frameId()).isEqualTo(early.frameId());
            spool.remove(spool.oldest().orElseThrow());
            assertThat(spool.oldest().orElseThrow().frameId()).isNotEqualTo(early.frameId());
        }
    }

    @Test
    void dropsTheOldestWhenFull() throws IOException {
        try (Spool spool = open(20)) {
            for (int second = 0; second < 4; second++) {
                spool.add(frame(second, "12345678"));
            }

            assertThat(spool.depth()).isEqualTo(new SpoolDepth(2, 16, NOW.plusSeconds(2), 2));
        }
    }

    @Test
    void dropsWhatIsTooOldToBeOfUse() throws IOException {
        try (Spool spool = open(1000)) {
            spool.add(frame(-3600 * 25, "yesterday"));

            assertThat(spool.oldest()).isEmpty();
            assertThat(spool.depth().dropped()).isEqualTo(1);
        }
    }

    @Test
    void keepsARefusedFrameWithTheReason() throws IOException {
        CapturedFrame frame = frame(0, "picture");
        try (Spool spool = open(1000)) {
            spool.add(frame);
            spool.reject(spool.oldest().orElseThrow(), "415 not an image");

            assertThat(spool.oldest()).isEmpty();
            Path rejected = folder.resolve("rejected");
            String name = SpooledFrame.name(frame.capturedAt(), frame.frameId());
            assertThat(rejected.resolve(name + ".img")).hasBinaryContent(frame.image());
            assertThat(rejected.resolve(name + ".txt")).hasContent("415 not an image");
        }
    }

    @Test
    void setsAFrameAsideWhoseDataIsDamaged() throws IOException {
        CapturedFrame damaged = frame(0, "picture");
        CapturedFrame sound = frame(1, "picture");
        try (Spool spool = open(1000)) {
            spool.add(damaged);
            spool.add(sound);
            Files.write(
                    folder.resolve(SpooledFrame.name(damaged.capturedAt(), damaged.frameId()) + ".json"), new byte[40]);

            assertThat(spool.oldest().orElseThrow().frameId()).isEqualTo(sound.frameId());
            assertThat(folder.resolve("rejected")).isNotEmptyDirectory();
        }
    }

    @Test
    void isOpenInOneProcessOnly() throws IOException {
        try (Spool first = open(1000)) {
            assertThatThrownBy(() -> open(1000)).isInstanceOf(IOException.class).hasMessageContaining("in use");
        }
    }

    private List<UUID> namesAfterRestart() throws IOException {
        List<UUID> ids = new ArrayList<>();
        try (Spool spool = open(1000)) {
            for (Optional<SpooledFrame> each = spool.oldest(); each.isPresent(); each = spool.oldest()) {
                ids.add(each.get().frameId());
                spool.remove(each.get());
            }
        }
        return ids;
    }

    private Spool open(long maxBytes) throws IOException {
        return Spool.open(
                folder, new SpoolLimits(maxBytes, Duration.ofDays(1)), Clock.fixed(NOW, ZoneOffset.UTC), JSON);
    }

    private static CapturedFrame frame(int second, String content) {
        Instant at = NOW.plusSeconds(second);
        return new CapturedFrame(FrameId.at(at), FrameId.at(at), 0, true, at, "image/jpeg", content.getBytes(UTF_8));
    }
}
