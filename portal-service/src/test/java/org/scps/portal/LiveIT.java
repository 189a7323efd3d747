package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Topic;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class LiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void anOperatorHearsOfEveryRead() {
        List<String> heard = listen(Portal.operatorToken());
        String eventId = UUID.randomUUID().toString();

        Topic.send(Topics.PLATE_READS, "riverside", "PlateRead", read(eventId));

        await().atMost(PATIENCE).until(() -> heard.contains("event:PlateRead") && heard.contains("id:" + eventId));
        assertThat(heard).anyMatch(line -> line.startsWith("data:{\"eventId\":\"" + eventId));
    }

    @Test
    void theLatestReadStandsOnTheLanesCard() {
        List<String> heard = listen(Portal.operatorToken());
        Topic.send(
                Topics.PLATE_READS,
                "riverside",
                "PlateRead",
                read(UUID.randomUUID().toString()));
        await().atMost(PATIENCE).until(() -> heard.contains("event:PlateRead"));

        assertThat(Portal.Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD)
                        .get("/operator/live/riverside-entry")
                        .asString())
                .contains("LIVE123");
    }

    @Test
    void aDriverHearsOfTheirOwnVisitsOnly() {
        String driver = Portal.newDriver();
        String plate = Portal.anyPlate();
        Portal.register(driver, plate);
        List<String> heard = listen(driver);
        UUID foreign = UUID.randomUUID();
        UUID own = UUID.randomUUID();

        Topic.send(Topics.SESSIONS, "riverside", "SessionStarted", started(foreign, Portal.anyPlate()));
        Topic.send(
                Topics.PLATE_READS,
                "riverside",
                "PlateRead",
                read(UUID.randomUUID().toString()));
        Topic.send(Topics.SESSIONS, "riverside", "SessionStarted", started(own, plate));
        Topic.send(Topics.SESSIONS, "riverside", "SessionCharged", charged(own));

        await().atMost(PATIENCE).until(() -> heard.contains("event:SessionCharged"));
        assertThat(heard).anyMatch(line -> line.contains(own.toString()));
        assertThat(heard).noneMatch(line -> line.contains(foreign.toString())).doesNotContain("event:PlateRead");
    }

    @Test
    void aPoisonRecordIsLeftOutAndTheNextOneComes() {
        List<String> heard = listen(Portal.operatorToken());
        String eventId = UUID.randomUUID().toString();

        Topic.send(Topics.PLATE_READS, "riverside", "PlateRead", "{not json");
        Topic.send(Topics.PLATE_READS, "riverside", "PlateRead", read(eventId));

        await().atMost(PATIENCE).until(() -> heard.contains("id:" + eventId));
    }

    @Test
    void theLastHeartbeatOfADeviceIsKept() {
        Topic.send(Topics.DEVICE_HEARTBEATS, "riverside-entry-cam", "DeviceHeartbeat", heartbeat());

        String operator = Portal.operatorToken();
        await().atMost(PATIENCE).untilAsserted(() -> Portal.as(operator)
                .get("/api/v1/devices")
                .then()
                .body("find { it.deviceId == 'riverside-entry-cam' }.online", equalTo(true))
                .body("find { it.deviceId == 'riverside-entry-cam' }.lastHeartbeat.spooledFrames", equalTo(7)));
    }

    /** Lines of the stream, as they come; the stream has begun when this returns. */
    private static List<String> listen(String token) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create(Portal.baseUrl() + "/api/v1/live"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept((HttpResponse<Stream<String>> response) ->
                        response.body().forEach(line -> lines.add(line.replaceFirst(": ", ":"))));
        await().atMost(PATIENCE).until(() -> lines.contains("event:Ready"));
        return lines;
    }

    private static String read(String eventId) {
        return """
                {"eventId":"%s","occurredAt":"%s","passageId":"%s","revision":4,"facilityId":"riverside",
                "laneId":"riverside-entry","capturedAt":"%s","burstId":"%s","plate":"LIVE123","readConfidence":0.98,
                "detectionConfidence":0.99,"band":"ACCEPT","framesUsed":4,"imageKey":"riverside/riverside-entry/LIVE123.jpg","settled":true}"""
                .replace("\n", "")
                .formatted(eventId, Instant.now(), UUID.randomUUID(), Instant.now(), UUID.randomUUID());
    }

    private static String started(UUID sessionId, String plate) {
        return """
                {"eventId":"%s","occurredAt":"%s","sessionId":"%s","revision":1,"facilityId":"riverside","plate":"%s",
                "entry":{"passageId":"%s","laneId":"riverside-entry","at":"%s","readConfidence":0.9,"imageKey":"riverside/riverside-entry/LIVE123.jpg"}}"""
                .replace("\n", "")
                .formatted(UUID.randomUUID(), Instant.now(), sessionId, plate, UUID.randomUUID(), Instant.now());
    }

    private static String charged(UUID sessionId) {
        return """
                {"eventId":"%s","occurredAt":"%s","sessionId":"%s","revision":3,"facilityId":"riverside",
                "total":{"amount":"1.50","currency":"EUR"},"lines":[],"tariffId":"standard","tariffVersion":1,"state":"DUE"}"""
                .replace("\n", "")
                .formatted(UUID.randomUUID(), Instant.now(), sessionId);
    }

    private static String heartbeat() {
        return """
                {"eventId":"%s","occurredAt":"%s","deviceId":"riverside-entry-cam","facilityId":"riverside",
                "laneId":"riverside-entry","sentAt":"%s","receivedAt":"%s","clockSkewMillis":-120,"spooledFrames":7,
                "spooledBytes":700000,"freeDiskBytes":12000000000,"framesUploaded":1200,"framesDropped":0}"""
                .replace("\n", "")
                .formatted(UUID.randomUUID(), Instant.now(), Instant.now(), Instant.now());
    }
}
