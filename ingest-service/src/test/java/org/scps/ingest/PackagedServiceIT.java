package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.events.Topics;
import org.scps.ingest.store.ObjectServer;
import org.scps.local.EmbeddedKafka;
import org.scps.local.testing.Eventually;

/** The jar that ships, while what it needs is killed. */
class PackagedServiceIT {

    private static final String TOKEN = "dev_packaged";

    @TempDir
    static Path brokerFolder;

    private static EmbeddedKafka broker;

    @TempDir
    Path folder;

    private final UUID frameId = UUID.randomUUID();
    private final byte[] picture = Pictures.jpeg(320, 240);
    private final Map<String, String> environment = new HashMap<>();
    private PackagedService service;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.start(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        broker.kill();
    }

    @AfterEach
    void stopService() {
        service.kill();
    }

    @Test
    void withoutItsSecretItSaysSoAndDoesNotRun() {
        service = new PackagedService(folder, Map.of("SCPS_SERVICE_TOKEN", "short"));

        service.start();

        assertThat(service.awaitExit()).isNotZero();
        assertThat(service.output().strip())
                .isEqualTo("SCPS_SERVICE_TOKEN has to be set to a secret of at least 32 characters");
    }

    @Test
    void losesNothingWhenTheBrokerAndThenItselfAreKilled() {
        KafkaSide kafka = new KafkaSide(broker.bootstrapServers());
        kafka.publish(Topics.DEVICES, "poison-" + frameId, "{broken");
        startService();
        FrameSender device = new FrameSender(service.url(), TOKEN);
        assertThat(device.put(UUID.randomUUID(), picture).statusCode()).isEqualTo(201);
        Eventually.holds(() -> assertThat(kafka.deadLetters(Topics.DEVICES, "poison-" + frameId))
                .hasSize(1));

        broker.kill();
        long start = System.nanoTime();
        HttpResponse<byte[]> refused = device.put(frameId, picture);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(503);
        assertThat(new FrameSender(service.url(), null).get("/q/health/live").statusCode())
                .isEqualTo(200);

        service.kill();
        broker.restart();
        service.start();
        awaitReady();
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(200);

        // The first attempt may have been in flight when the broker died; consumers drop a repeat by its id.
        assertThat(kafka.frames(frameId)).hasSizeBetween(1, 2);
        // Read from the beginning again, and not put aside again.
        assertThat(kafka.deadLetters(Topics.DEVICES, "poison-" + frameId)).hasSize(1);
    }

    @Test
    void worksAgainWithoutARestartOnceTheBrokerIsBack() {
        startService();
        FrameSender device = new FrameSender(service.url(), TOKEN);

        broker.kill();
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(503);
        broker.restart();

        Eventually.holds(
                () -> assertThat(device.put(frameId, picture).statusCode()).isIn(200, 201));
        String other = "dev_registered-later";
        new KafkaSide(broker.bootstrapServers()).publishDevice("cam-2", "riverside-exit", other, true);
        Eventually.holds(() -> assertThat(new FrameSender(service.url(), other)
                        .put(UUID.randomUUID(), picture)
                        .statusCode())
                .isEqualTo(201));
    }

    @Test
    void keepsImagesInABucket() throws IOException {
        try (ObjectServer bucket = ObjectServer.start("parking-images")) {
            environment.put("SCPS_IMAGES_STORE", "gcs");
            environment.put("SCPS_IMAGES_BUCKET", "parking-images");
            environment.put("STORAGE_EMULATOR_HOST", bucket.address());
            startService();

            HttpResponse<byte[]> answer = new FrameSender(service.url(), TOKEN).put(frameId, picture);

            assertThat(answer.statusCode()).isEqualTo(201);
            String key = json(answer).get("imageKey").asText();
            assertThat(bucket.mediaTypeOf(key)).isEqualTo("image/jpeg");
            FrameSender portal = new FrameSender(service.url(), PackagedService.SERVICE_TOKEN);
            assertThat(portal.get("/api/v1/images/" + key).body()).isEqualTo(picture);

            bucket.refuseNext(1000);
            assertThat(new FrameSender(service.url(), TOKEN)
                            .put(UUID.randomUUID(), picture)
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    private void startService() {
        new KafkaSide(broker.bootstrapServers()).publishDevice("cam-1", "riverside-entry", TOKEN, true);
        environment.put("SCPS_SERVICE_TOKEN", PackagedService.SERVICE_TOKEN);
        environment.put("SCPS_IMAGES_FOLDER", folder.resolve("images").toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        service = new PackagedService(folder, environment);
        service.start();
        awaitReady();
    }

    private void awaitReady() {
        FrameSender anybody = new FrameSender(service.url(), null);
        Eventually.holds(() -> assertThat(readiness(anybody)).isEqualTo(200));
    }

    private static int readiness(FrameSender anybody) {
        try {
            return anybody.get("/q/health/ready").statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
