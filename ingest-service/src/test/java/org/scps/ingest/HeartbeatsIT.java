package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.Topics;
import org.scps.ingest.messaging.Fakes;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class HeartbeatsIT extends RunningIngest {

    private static final String ABSURD = "{\"sentAt\":\"+999999999-01-01T00:00:00Z\"}";

    @Test
    void aDeviceThatSendsTooFastIsToldWhenToComeAgain() {
        HttpResponse<byte[]> answer = device.post("/api/v1/heartbeats", "{}");
        for (int i = 0; i < 500 && answer.statusCode() != 429; i++) {
            answer = device.post("/api/v1/heartbeats", "{}");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void aHeartbeatIsPublished() throws Exception {
        Instant sentAt = Instant.now().plusSeconds(60);
        String marker = "test-" + frameId;

        HttpResponse<byte[]> answer = device.post(
                "/api/v1/heartbeats",
                """
                {"sentAt":"%s","spooledFrames":3,"spooledBytes":4096,"oldestSpooledAt":null,"freeDiskBytes":1000000,
                 "temperatureCelsius":51.5,"framesUploaded":7,"framesDropped":1,"softwareVersion":"%s","later":"field"}
                """
                        .formatted(sentAt, marker));

        assertThat(answer.statusCode()).isEqualTo(204);
        var records =
                kafka.read(Topics.DEVICE_HEARTBEATS, message -> message.value().contains(marker));
        assertThat(records).hasSize(1);
        DeviceHeartbeat heartbeat = Fakes.JSON.readValue(records.get(0).value(), DeviceHeartbeat.class);
        assertThat(records.get(0).key()).isEqualTo(heartbeat.deviceId());
        assertThat(heartbeat.laneId()).isEqualTo("riverside-entry");
        assertThat(heartbeat.spooledFrames()).isEqualTo(3);
        assertThat(heartbeat.clockSkewMillis()).isBetween(55_000L, 60_000L);
    }

    @Test
    void whatIsNoHeartbeatIsRefused() {
        for (String body : List.of("", "{}", "[]", "null", "{\"sentAt\":\"noon\"}", "not json", ABSURD)) {
            assertThat(device.post("/api/v1/heartbeats", body).statusCode()).isEqualTo(422);
        }
    }
}
