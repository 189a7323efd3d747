package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.Eventually;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class RefusalsIT extends RunningIngest {

    @Test
    void nobodyWithoutAnEnabledDevicesTokenIsLetIn() {
        assertThat(new FrameSender(url, null).put(frameId, picture).statusCode())
                .isEqualTo(401);
        assertThat(new FrameSender(url, serviceToken).put(frameId, picture).statusCode())
                .isEqualTo(401);
        HttpResponse<byte[]> answer = new FrameSender(url, "dev_wrong").put(frameId, picture);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:scps:problem:unknown-device");
        assertThat(json(answer).get("status").asInt()).isEqualTo(401);
        assertThat(json(answer).get("instance").asText()).isEqualTo("/api/v1/frames/" + frameId);
    }

    @Test
    void aDeviceThatIsDisabledIsRefusedFromThenOn() {
        String token = "dev_short-lived" + frameId;
        FrameSender shortLived = new FrameSender(url, token);
        kafka.publishDevice("short-lived", "riverside-entry", token, true);
        Eventually.holds(
                () -> assertThat(shortLived.put(UUID.randomUUID(), picture).statusCode())
                        .isEqualTo(201));

        kafka.publishDevice("short-lived", "riverside-entry", token, false);

        Eventually.holds(
                () -> assertThat(shortLived.put(UUID.randomUUID(), picture).statusCode())
                        .isEqualTo(401));
    }

    @Test
    void tooLargeABodyIsRefusedWhetherAnnouncedOrNot() {
        byte[] large = Arrays.copyOf(picture, 8 * 1024 * 1024 + 1);

        HttpResponse<byte[]> announced = device.put(frameId, large);
        HttpResponse<byte[]> streamed = device.putChunked(frameId, large);

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(json(announced).get("title").asText()).isEqualTo("Body too large");
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(kafka.frames(frameId)).isEmpty();
    }

    @Test
    void whatIsNoImageIsRefusedWhateverItClaimsToBe() {
        HttpResponse<byte[]> answer = device.put(frameId, "<html>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:scps:problem:not-an-image");
    }

    @Test
    void whatCanNotBeIsRefused() {
        assertThat(device.put(frameId, Pictures.jpeg(32, 32)).statusCode()).isEqualTo(422);
        assertThat(device.put(frameId, Arrays.copyOf(picture, 15)).statusCode()).isEqualTo(422);
        assertThat(putWith(
                        "X-Captured-At", Instant.now().plus(Duration.ofDays(3)).toString()))
                .isEqualTo(422);
        assertThat(putWith("X-Captured-At", "+999999999-01-01T00:00:00Z")).isEqualTo(422);
        assertThat(putWith("X-Sent-At", "+999999999-01-01T00:00:00Z")).isEqualTo(422);
        assertThat(putWith(
                        "X-Captured-At",
                        Instant.now().minus(Duration.ofDays(31)).toString()))
                .isEqualTo(422);
        assertThat(putWith("X-Captured-At", "noon")).isEqualTo(422);
        assertThat(putWith("X-Sequence", "-1")).isEqualTo(422);
        assertThat(putWith("X-Last-Of-Burst", "maybe")).isEqualTo(422);
        assertThat(putWith("X-Burst-Id", "1")).isEqualTo(422);
        assertThat(device.put("/api/v1/frames/not-a-uuid", BodyPublishers.ofByteArray(picture))
                        .statusCode())
                .isEqualTo(422);
        assertThat(kafka.frames(frameId)).isEmpty();
    }

    private int putWith(String header, String value) {
        return device.put(frameId, picture, request -> request.setHeader(header, value))
                .statusCode();
    }
}
