package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;

/** Health, metrics, documentation and what is not there. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class SurfaceIT extends RunningIngest {

    @Test
    void tellsItsHealthItsNumbersAndItsInterface() {
        device.put(frameId, picture);
        device.put(frameId, "x".getBytes(StandardCharsets.UTF_8));
        FrameSender anybody = new FrameSender(url, null);

        assertThat(anybody.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(text(anybody.get("/q/metrics")))
                .contains("scps_ingest_frames_total{result=\"stored\",source=\"device\"}")
                .contains("scps_ingest_frames_refused_total{reason=\"not-an-image\",source=\"device\"}")
                .contains("scps_ingest_frame_seconds_bucket")
                .contains("scps_ingest_device_clock_skew_millis");
        assertThat(text(anybody.get("/q/openapi"))).contains("/api/v1/frames/{frameId}", "X-Captured-At");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        HttpResponse<byte[]> answer = device.get("/api/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).doesNotContain("Exception");
    }
}
