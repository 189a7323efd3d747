package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.scps.ingest.device.DeviceRegistry;
import org.scps.ingest.device.LaneRegistry;
import org.scps.ingest.store.ImageStore;
import org.scps.local.testing.Eventually;

/** What the tests of the running service share: a registered device of each test's own. */
abstract class RunningIngest {

    private static final String TOKEN = "dev_it-token";

    @TestHTTPResource("/")
    String url;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "scps.service-token")
    String serviceToken;

    @Inject
    ImageStore images;

    @Inject
    DeviceRegistry devices;

    @Inject
    LaneRegistry lanes;

    final UUID frameId = UUID.randomUUID();
    final String deviceId = "cam-" + frameId.toString().substring(0, 8);
    final byte[] picture = Pictures.jpeg(640, 480);
    KafkaSide kafka;
    FrameSender device;
    FrameSender service;

    @BeforeEach
    void registerDevice() {
        url = url.replaceAll("/$", "");
        kafka = new KafkaSide(servers);
        service = new FrameSender(url, serviceToken);
        // A device of its own for each test, so that no test uses up another's rate.
        kafka.publishDevice(deviceId, "riverside-entry", TOKEN + frameId, true);
        device = new FrameSender(url, TOKEN + frameId);
        Eventually.holds(() -> assertThat(devices.authenticate(TOKEN + frameId)).isPresent());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
