package org.scps.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EdgeIT.OneWatchedFolder.class)
class EdgeIT {

    public static class OneWatchedFolder implements QuarkusTestProfile {

        static final Path DATA = data();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "scps.edge.ingest-url", "http://localhost:1",
                    "scps.edge.spool.folder", DATA.resolve("spool").toString(),
                    "scps.edge.cameras.gate.device-id", "gate-cam",
                    "scps.edge.cameras.gate.token", "dev_test",
                    "scps.edge.cameras.gate.lane-id", "gate",
                    "scps.edge.cameras.gate.folder.path", DATA.resolve("photos").toString());
        }

        private static Path data() {
            try {
                return Files.createTempDirectory("edge-it");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Inject
    EdgeConfig config;

    @Test
    void keepsAPhotoWhileIngestIsAwayAndSaysSo() throws Exception {
        Path photos = Files.createDirectories(OneWatchedFolder.DATA.resolve("photos"));
        Files.write(photos.resolve("a.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3});

        long end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(photos.resolve("done/a.jpg"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'cameras' }.data.'gate.spooledFrames'", equalTo(1));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("scps_edge_spool_frames{camera=\"gate\"} 1.0"));
    }

    @Test
    void hasSensibleDefaults() {
        assertThat(config.upload().longestBackOff()).hasSeconds(30);
        assertThat(config.simulator().cars()).isEqualTo(40);
    }
}
