package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.FrameStored;
import org.scps.events.Topics;
import org.scps.ingest.device.DeviceRegistry;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class IngestIT {

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

    private final UUID frameId = UUID.randomUUID();
    private final byte[] picture = Pictures.jpeg(640, 480);
    private KafkaSide kafka;
    private FrameSender device;
    private FrameSender service;

    @BeforeEach
    void registerDevice() {
        url = url.replaceAll("/$", "");
        kafka = new KafkaSide(servers);
        service = new FrameSender(url, serviceToken);
        // A device of its own for each test, so that no test uses up another's rate.
        String deviceId = "cam-" + frameId.toString().substring(0, 8);
        kafka.publishDevice(deviceId, "riverside-entry", TOKEN + frameId, true);
        device = new FrameSender(url, TOKEN + frameId);
        Eventually.holds(() -> assertThat(devices.authenticate(TOKEN + frameId)).isPresent());
    }

    @Test
    void aFrameIsAnsweredOnceKafkaHasIt() throws Exception {
        HttpResponse<byte[]> answer = device.put(frameId, picture);

        assertThat(answer.statusCode()).isEqualTo(201);
        List<ConsumerRecord<String, String>> records = kafka.frames(frameId);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).isEqualTo("riverside-entry");
        assertThat(records.get(0).headers().lastHeader("ce_correlationid").value())
                .isEqualTo("01957f60-0000-7000-8000-0000000000bb".getBytes(StandardCharsets.UTF_8));
        FrameStored event = Fakes.JSON.readValue(records.get(0).value(), FrameStored.class);
        assertThat(event.eventId()).isEqualTo(frameId);
        assertThat(event.facilityId()).isEqualTo("riverside");
        assertThat(event.width()).isEqualTo(640);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(json(answer).get("frameId").asText()).isEqualTo(frameId.toString());
        assertThat(json(answer).get("imageKey").asText()).isEqualTo(event.imageKey());
        assertThat(images.read(new ImageKey(event.imageKey()))).hasValue(picture);
    }

    @Test
    void aRepeatIsAnsweredWith200AndPublishedOnce() {
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);

        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(200);
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(200);

        assertThat(kafka.frames(frameId)).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneIsPublished() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> device.put(frameId, picture).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(1);
        assertThat(kafka.frames(frameId)).hasSize(1);
    }

    @Test
    void anImageThatWasStoredButNotPublishedIsPublishedByTheRepeat() {
        String imageKey = json(device.put(frameId, picture)).get("imageKey").asText();
        images.delete(new ImageKey(imageKey).marker());

        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);

        assertThat(kafka.frames(frameId))
                .hasSize(2)
                .extracting(ConsumerRecord::value)
                .allSatisfy(value -> assertThat(value).contains("\"eventId\":\"" + frameId + "\""));
    }

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
                        "X-Captured-At",
                        Instant.now().plus(Duration.ofMinutes(6)).toString()))
                .isEqualTo(422);
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
        for (String body : List.of("", "{}", "[]", "null", "{\"sentAt\":\"noon\"}", "not json")) {
            assertThat(device.post("/api/v1/heartbeats", body).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void servicesReadImagesAndNobodyElseDoes() {
        String path = "/api/v1/images/"
                + json(device.put(frameId, picture)).get("imageKey").asText();

        HttpResponse<byte[]> answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(device.get(path).statusCode()).isEqualTo(401);
        assertThat(new FrameSender(url, null).get(path).statusCode()).isEqualTo(401);
        assertThat(service.get(path.replace(".jpg", ".json")).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/images/riverside/none.jpg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void servicesStoreCropsAndOnlyThere() {
        String key = "crops/riverside/riverside-entry/2026/03/01/" + frameId + "-3.jpg";
        byte[] crop = Pictures.jpeg(160, 40);

        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(201);

        assertThat(service.get("/api/v1/images/" + key).body()).isEqualTo(crop);
        assertThat(device.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofString("text"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(service.put("/api/v1/images/riverside/a.jpg", BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "..%2f..%2f..%2fpom.xml",
                "%2e%2e/%2e%2e/a.jpg",
                "..%5c..%5ca.jpg",
                "%2fetc%2fa.jpg",
                "a%00.jpg",
                ".unfinished/a.jpg",
                ".unfinished%2fa.jpg"
            })
    void noPathLeadsOutOfTheStore(String path) {
        assertThat(service.get("/api/v1/images/" + path).statusCode()).isIn(400, 404, 405);
        assertThat(service.put("/api/v1/images/crops/" + path, BodyPublishers.ofByteArray(picture))
                        .statusCode())
                .isIn(400, 404, 405);
    }

    @Test
    void aPhotoInTheInboxIsIngestedAndABadOneGoesAside() {
        ImageKey good = new ImageKey("inbox/riverside-entry/" + frameId + ".jpg");
        ImageKey bad = new ImageKey("inbox/riverside-entry/" + frameId + ".txt");
        byte[] photo = Pictures.jpeg(300, 200, (int) (frameId.getLeastSignificantBits() & 0x7F));

        images.store(bad, "hello".getBytes(StandardCharsets.UTF_8), "text/plain");
        images.store(good, photo, "image/jpeg");

        Eventually.holds(
                () -> assertThat(images.contains(good) || images.contains(bad)).isFalse());
        var records = kafka.read(
                Topics.FRAMES,
                message -> message.value().contains("\"deviceId\":null")
                        && message.value().contains("\"bytes\":" + photo.length));
        assertThat(records).isNotEmpty();
        assertThat(images.contains(new ImageKey("inbox/.rejected/riverside-entry/" + frameId + ".txt.txt")))
                .isTrue();
    }

    @Test
    void aPoisonedDeviceMessageIsPutAsideAndTheNextOneCounts() {
        kafka.publish(Topics.DEVICES, "poison-" + frameId, "{broken");
        kafka.publishDevice("after-poison", "riverside-exit", "dev_after" + frameId, true);

        Eventually.holds(
                () -> assertThat(devices.authenticate("dev_after" + frameId)).isPresent());
        Eventually.holds(
                () -> assertThat(kafka.read(Topics.deadLetter(Topics.DEVICES, "ingest"), message -> message.key()
                                .equals("poison-" + frameId)))
                        .isNotEmpty());
    }

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

    private int putWith(String header, String value) {
        return device.put(frameId, picture, request -> request.setHeader(header, value))
                .statusCode();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
