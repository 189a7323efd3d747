package org.scps.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.CapturedFrame;
import org.scps.edge.spool.FrameId;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpoolLimits;

class UploaderTest {

    private static final Instant BASE = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private FakeIngest ingest;
    private Spool spool;
    private Uploader uploader;

    @BeforeEach
    void open() throws IOException {
        ingest = new FakeIngest();
        spool = Spool.open(folder, new SpoolLimits(10_000, Duration.ofDays(9999)), Clock.systemUTC(), JSON);
        uploader = uploader(ingest);
    }

    @AfterEach
    void close() throws IOException {
        scheduler.shutdownNow();
        ingest.close();
        spool.close();
    }

    @Test
    void sendsWhatTheContractAsksFor() throws Exception {
        UUID frame = add(3);

        uploader.start();
        until(() -> uploader.uploaded() == 1);

        FakeIngest.Request request = ingest.requests().get(0);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/api/v1/frames/" + frame);
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer dev_secret")
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-captured-at", "2026-03-01T12:00:03.000Z")
                .containsEntry("x-sequence", "3")
                .containsEntry("x-last-of-burst", "false")
                .containsKeys("x-burst-id", "x-sent-at");
        assertThat(request.body()).containsExactly(1, 2, 3);
        assertThat(spool.depth().frames()).isZero();
    }

    @Test
    void sendsTheOldestFirstAlsoThoseThatArriveLater() throws Exception {
        UUID second = add(2);
        UUID first = add(1);

        uploader.start();
        until(() -> uploader.uploaded() == 2);
        UUID third = add(3);
        until(() -> uploader.uploaded() == 3);

        assertThat(ingest.frames()).containsExactly(first.toString(), second.toString(), third.toString());
    }

    @Test
    void triesAgainUntilIngestTakesIt() throws Exception {
        ingest.answering(503, 500, 408, 429, 200);
        UUID frame = add(1);

        uploader.start();
        until(() -> uploader.uploaded() == 1);

        assertThat(ingest.frames()).hasSize(5).containsOnly(frame.toString());
        assertThat(uploader.trouble()).isNull();
    }

    @Test
    void waitsAsLongAsIngestAsks() throws Exception {
        ingest.answering(429, "1");
        add(1);

        uploader.start();
        until(() -> uploader.uploaded() == 1);

        long waited =
                ingest.requests().get(1).nanos() - ingest.requests().get(0).nanos();
        assertThat(Duration.ofNanos(waited)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void setsARefusedFrameAsideAndGoesOn() throws Exception {
        ingest.answering(422);
        UUID bad = add(1);
        add(2);

        uploader.start();
        until(() -> uploader.uploaded() == 1);

        assertThat(uploader.refused()).isEqualTo(1);
        assertThat(folder.resolve("rejected").toFile().list()).anyMatch(name -> name.contains(bad + ".txt"));
    }

    @Test
    void keepsEveryFrameWhileTheDeviceIsTurnedAway() throws Exception {
        ingest.answering(401, 401);
        UUID frame = add(1);

        uploader.start();
        until(() -> uploader.trouble() != null);
        assertThat(uploader.trouble()).contains("token").contains("gate-cam");
        until(() -> uploader.uploaded() == 1);

        assertThat(ingest.frames()).hasSize(3).containsOnly(frame.toString());
        assertThat(uploader.refused()).isZero();
    }

    @Test
    void waitsForAnIngestThatIsNotThere() throws Exception {
        ingest.close();
        add(1);

        uploader.start();
        until(() -> uploader.trouble() != null);

        assertThat(uploader.trouble()).contains("no connection");
        assertThat(spool.depth().frames()).isEqualTo(1);
    }

    @Test
    void doublesTheWaitUpToALimit() {
        BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofMillis(1000), new Random(1));

        for (long most : new long[] {100, 200, 400, 800, 1000, 1000}) {
            assertThat(backOff.next().toMillis()).isBetween(most / 2, most);
        }
    }

    private Uploader uploader(FakeIngest at) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        IngestClient client = new IngestClient(http, at.uri(), "dev_secret", Duration.ofSeconds(5), Clock.systemUTC());
        BackOff backOff = new BackOff(Duration.ofMillis(4), Duration.ofMillis(40), new Random(1));
        return new Uploader("gate-cam", spool, client, scheduler, backOff, Duration.ofMillis(60));
    }

    private UUID add(int second) throws IOException {
        Instant at = BASE.plusSeconds(second);
        UUID id = FrameId.at(at);
        spool.add(new CapturedFrame(id, FrameId.at(at), second, false, at, "image/jpeg", new byte[] {1, 2, 3}));
        return id;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(5);
        }
    }
}
