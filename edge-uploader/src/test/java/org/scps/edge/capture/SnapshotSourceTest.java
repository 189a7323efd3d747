package org.scps.edge.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpooledFrame;

class SnapshotSourceTest {

    private static final byte[] NOT_NOW = null;

    @TempDir
    Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final List<byte[]> pictures = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer camera;

    @BeforeEach
    void startCamera() throws IOException {
        camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        camera.createContext("/snapshot.jpg", this::answer);
        camera.start();
    }

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
        camera.stop(0);
    }

    @Test
    void spoolsTheSnapshotsThatShowMovementAsOneBurst() throws Exception {
        shows(Pictures.lane(), Pictures.lane(20), Pictures.lane(90), Pictures.lane(150));

        List<SpooledFrame> frames = takeAll();

        assertThat(frames).hasSize(3).extracting(SpooledFrame::sequence).containsExactly(0, 1, 2);
        assertThat(frames)
                .extracting(SpooledFrame::burstId)
                .containsOnly(frames.get(0).burstId());
        assertThat(authorizations).containsOnly("Basic secret");
    }

    @Test
    void aCameraThatFailsIsAskedAgainAndALaterMovementIsAnotherBurst() throws Exception {
        shows(Pictures.lane(), Pictures.lane(20), NOT_NOW, NOT_NOW, Pictures.lane(150));

        List<SpooledFrame> frames = takeAll();

        assertThat(frames).hasSize(2);
        List<UUID> bursts = frames.stream().map(SpooledFrame::burstId).toList();
        assertThat(bursts).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoPictureIsLeftOut() throws Exception {
        shows(Pictures.lane(), "<html>".getBytes(), Pictures.lane(20));

        assertThat(takeAll()).hasSize(1);
    }

    private void shows(byte[]... inOrder) {
        for (byte[] picture : inOrder) {
            pictures.add(picture == NOT_NOW ? new byte[0] : picture);
        }
    }

    /** Asks the camera until it has shown everything. */
    private List<SpooledFrame> takeAll() throws Exception {
        try (Spool spool = Fixtures.spool(folder.resolve("spool"))) {
            BurstRecorder recorder =
                    new BurstRecorder("gate", spool, new MotionGate(0.02, 0.008, 2), 60, Duration.ZERO);
            SnapshotSource source =
                    new SnapshotSource(HttpClient.newHttpClient(), settings(), recorder, scheduler, Clock.systemUTC());
            source.start();
            // One more than there are pictures: when it is asked for, the last of them has been dealt with.
            Fixtures.until(() -> asked.get() > pictures.size());
            source.stop();
            return Fixtures.drain(spool);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        int turn = asked.getAndIncrement();
        byte[] picture = turn < pictures.size() ? pictures.get(turn) : new byte[0];
        if (picture.length == 0) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
        }
        exchange.close();
    }

    private CameraSettings.Snapshot settings() {
        return new CameraSettings.Snapshot() {
            @Override
            public URI url() {
                return URI.create("http://" + camera.getAddress().getHostString() + ":"
                        + camera.getAddress().getPort() + "/snapshot.jpg");
            }

            @Override
            public Optional<String> authorization() {
                return Optional.of("Basic secret");
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(20);
            }
        };
    }
}
