package org.scps.recognition.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.events.FrameStored;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.local.EmbeddedKafka;

/** The very jar that ships, killed in the middle of a passage. */
class KilledServiceIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final ImageServer images = new ImageServer();
    private EmbeddedKafka kafka;
    private Process service;

    /** A broker of its own: the other tests' service is in the same consumer group. */
    @BeforeEach
    void startKafka() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    }

    @AfterEach
    void stop() throws Exception {
        kill();
        images.stop();
        kafka.close();
    }

    @Test
    void aPassageReadAgainAfterAKillHasTheSameIdsAndIsNotLost() throws Exception {
        assertThat(JAR).exists();
        UUID burstId = UUID.randomUUID();
        String ingest = images.start().get("scps.ingest-url");
        Bus bus = new Bus(kafka.bootstrapServers());
        bus.send(Topics.FACILITIES, "killed", "no facility");
        service = start(ingest, "before.log");
        for (int i = 0; i < 3; i++) {
            send(bus, burstId, i, false);
        }
        PlateRead before = awaitReads(bus, burstId, 1).get(0);
        assertThat(before.settled()).as("read before the end of the burst").isFalse();

        kill();
        service = start(ingest, "after.log");
        PlateRead after = awaitReads(bus, burstId, 2).get(1);
        send(bus, burstId, 3, true);
        UUID next = UUID.randomUUID();
        send(bus, next, 0, true);
        awaitReads(bus, next, 1);

        assertThat(after.eventId()).isEqualTo(before.eventId());
        assertThat(after.passageId()).isEqualTo(before.passageId());
        assertThat(after.plate()).isEqualTo(before.plate());
        assertThat(after.capturedAt()).isEqualTo(before.capturedAt());
        assertThat(bus.reads(burstId)).extracting(PlateRead::passageId).containsOnly(before.passageId());
        assertThat(bus.all(Topics.deadLetter(Topics.FACILITIES, "recognition")))
                .as("put aside by the first run only")
                .hasSize(1);
    }

    private List<PlateRead> awaitReads(Bus bus, UUID burstId, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> bus.reads(burstId).size() >= count);
        return bus.reads(burstId);
    }

    private Process start(String ingest, String log) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx160m", "-jar", JAR.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", "0",
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "SCPS_SERVICE_TOKEN", "test-only-service-token-0123456789abcdef",
                        "SCPS_INGEST_URL", ingest,
                        "SCPS_RECOGNITION_SETTLE_AFTER", "10M",
                        "OMP_WAIT_POLICY", "PASSIVE"));
        File output = folder.resolve(log).toFile();
        return builder.redirectErrorStream(true).redirectOutput(output).start();
    }

    private void kill() throws InterruptedException {
        if (service != null) {
            service.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void send(Bus bus, UUID burstId, int sequence, boolean last) throws Exception {
        String key = "killed/" + sequence + ".jpg";
        try (InputStream in = KilledServiceIT.class.getResourceAsStream("/burst/" + sequence + ".jpg")) {
            ImageServer.IMAGES.put(key, in.readAllBytes());
        }
        UUID frameId = UUID.nameUUIDFromBytes((burstId + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        Instant now = Instant.now();
        Instant capturedAt = Instant.parse("2026-03-01T08:00:00Z").plusMillis(150L * sequence);
        bus.send(
                Topics.FRAMES,
                "killed-lane",
                new FrameStored(
                        frameId,
                        now,
                        frameId,
                        "killed",
                        "killed-lane",
                        null,
                        capturedAt,
                        now,
                        burstId,
                        sequence,
                        last,
                        key,
                        "image/jpeg",
                        1280,
                        720,
                        90_000));
    }
}
