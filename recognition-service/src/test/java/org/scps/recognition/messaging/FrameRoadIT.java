package org.scps.recognition.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.events.CloudEventHeaders;
import org.scps.events.FacilityPublished;
import org.scps.events.FrameStored;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(ImageServer.class)
class FrameRoadIT {

    private static final String PLATE = "J89YYX";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Bus bus;

    @BeforeEach
    void open() {
        bus = new Bus(bootstrapServers);
    }

    @AfterEach
    void close() {
        ImageServer.DOWN.set(false);
        bus.close();
    }

    @Test
    void aBurstBecomesOneReadWithItsCrop() throws Exception {
        UUID burstId = UUID.randomUUID();

        sendBurst("entry", burstId, 5);

        List<PlateRead> reads = settledReads(burstId);
        assertThat(reads)
                .extracting(PlateRead::passageId)
                .containsOnly(reads.get(0).passageId());
        PlateRead read = reads.get(reads.size() - 1);
        assertThat(read.plate()).isEqualTo(PLATE);
        assertThat(read.band()).isNotEqualTo(ReadBand.REJECT);
        assertThat(read.candidates().get(0).text()).isEqualTo(PLATE);
        assertThat(read.characterConfidences()).hasSize(PLATE.length());
        assertThat(read.capturedAt()).isEqualTo(capturedAt(0));
        assertThat(read.box().width()).isBetween(60.0, 500.0);
        assertThat(ImageServer.CROPS).containsKey(read.cropKey().replaceFirst("^/", ""));
        assertThat(read.cropKey()).startsWith("crops/riverside/entry/2026/03/01/");
    }

    @Test
    void theEventIsACloudEventWithTheBurstAsCorrelation() throws Exception {
        UUID burstId = UUID.randomUUID();

        sendBurst("entry", burstId, 3);
        settledReads(burstId);

        ConsumerRecord<String, String> record = bus.all(Topics.PLATE_READS).stream()
                .filter(r -> r.value().contains(burstId.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(record.key()).isEqualTo("riverside");
        assertThat(Bus.header(record, CloudEventHeaders.TYPE)).isEqualTo("PlateRead");
        assertThat(Bus.header(record, CloudEventHeaders.CORRELATION_ID)).isEqualTo(burstId.toString());
        assertThat(Bus.header(record, CloudEventHeaders.ID))
                .isEqualTo(Bus.JSON.readTree(record.value()).get("eventId").asText());
    }

    @Test
    void aBurstReadTwiceHasTheSameIdsAndTexts() throws Exception {
        UUID burstId = UUID.randomUUID();
        sendBurst("entry", burstId, 4);
        int before = settledReads(burstId).size();

        sendBurst("entry", burstId, 4);
        UUID after = UUID.randomUUID();
        sendBurst("entry", after, 1);
        settledReads(after);

        assertThat(bus.reads(burstId)).as("a repeat is silent").hasSize(before);
    }

    @Test
    void aFrameWithoutAnImageStillCountsAsAVehicle() throws Exception {
        UUID burstId = UUID.randomUUID();

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, true, "riverside/entry/gone.jpg"));

        PlateRead read = settledReads(burstId).get(0);
        assertThat(read.plate()).isNull();
        assertThat(read.band()).isEqualTo(ReadBand.REJECT);
        assertThat(read.cropKey()).isNull();
        assertThat(deadLetter(burstId.toString())).contains("has no riverside/entry/gone.jpg");
    }

    @Test
    void aFrameThatIsNoPictureGoesAsideWithTheReason() throws Exception {
        UUID burstId = UUID.randomUUID();
        ImageServer.IMAGES.put("riverside/entry/text.jpg", "hello".getBytes(StandardCharsets.UTF_8));

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, true, "riverside/entry/text.jpg"));

        assertThat(settledReads(burstId).get(0).band()).isEqualTo(ReadBand.REJECT);
        assertThat(deadLetter(burstId.toString())).contains("not a picture");
    }

    @Test
    void poisonGoesAsideAndTheRestFlowsOn() throws Exception {
        String poison = "{\"frameId\": \"not an id " + UUID.randomUUID() + "\"";
        UUID burstId = UUID.randomUUID();

        bus.send(Topics.FRAMES, "entry", poison);
        bus.send(Topics.FRAMES, "entry", "{\"laneId\": \"entry\"}");
        sendBurst("entry", burstId, 3);

        assertThat(settledReads(burstId)).isNotEmpty();
        assertThat(deadLetter(poison)).startsWith("not a frame: ");
        assertThat(deadLetter("{\"laneId\": \"entry\"}")).contains("a required field is missing");
    }

    @Test
    void aStoppedLaneKeepsItsFramesUntilItIsStarted() throws Exception {
        UUID held = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        publishFacility(false);
        Thread.sleep(1000);

        sendBurst("stoppable", held, 3);
        sendBurst("entry", other, 3);

        settledReads(other);
        Thread.sleep(2000);
        assertThat(bus.reads(held)).isEmpty();

        publishFacility(true);
        assertThat(settledReads(held)).extracting(PlateRead::plate).contains(PLATE);
    }

    @Test
    void whileTheStoreIsDownFramesWait() throws Exception {
        UUID burstId = UUID.randomUUID();
        ImageServer.DOWN.set(true);
        sendBurst("entry", burstId, 3);
        Thread.sleep(2000);
        assertThat(bus.reads(burstId)).isEmpty();

        ImageServer.DOWN.set(false);

        assertThat(settledReads(burstId)).extracting(PlateRead::plate).contains(PLATE);
    }

    @Test
    void aBurstWhoseLastFrameNeverComesIsSettledAllTheSame() throws Exception {
        UUID burstId = UUID.randomUUID();
        putImage(0);

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, false, key(0)));

        assertThat(settledReads(burstId)).extracting(PlateRead::plate).containsExactly(PLATE);
    }

    private List<PlateRead> settledReads(UUID burstId) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> !bus.reads(burstId)
                .isEmpty());
        return bus.reads(burstId);
    }

    private String deadLetter(String part) {
        String topic = Topics.deadLetter(Topics.FRAMES, "recognition");
        return await().atMost(PATIENCE)
                .until(
                        () -> bus.all(topic).stream()
                                .filter(r -> r.value().contains(part))
                                .map(r -> Bus.header(r, "dead-letter-reason"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private void sendBurst(String lane, UUID burstId, int frames) throws Exception {
        for (int i = 0; i < frames; i++) {
            putImage(i);
            bus.send(Topics.FRAMES, lane, frame(lane, burstId, i, i == frames - 1, key(i)));
        }
    }

    private static void putImage(int i) throws Exception {
        try (InputStream in = FrameRoadIT.class.getResourceAsStream("/burst/" + i + ".jpg")) {
            ImageServer.IMAGES.put(key(i), in.readAllBytes());
        }
    }

    private static String key(int i) {
        return "riverside/entry/2026/03/01/" + i + ".jpg";
    }

    private static Instant capturedAt(int i) {
        return Instant.parse("2026-03-01T08:00:00Z").plusMillis(150L * i);
    }

    private static FrameStored frame(String lane, UUID burstId, int sequence, boolean last, String imageKey) {
        UUID frameId = UUID.nameUUIDFromBytes((burstId + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        Instant now = Instant.now();
        return new FrameStored(
                frameId,
                now,
                frameId,
                "riverside",
                lane,
                "camera",
                capturedAt(sequence),
                now,
                burstId,
                sequence,
                last,
                imageKey,
                "image/jpeg",
                1280,
                720,
                90_000);
    }

    private void publishFacility(boolean running) throws Exception {
        bus.send(
                Topics.FACILITIES,
                "riverside",
                new FacilityPublished(
                        UUID.randomUUID(),
                        Instant.now(),
                        "riverside",
                        "Riverside",
                        "Europe/Berlin",
                        "EUR",
                        100,
                        List.of(new Lane("stoppable", "Stoppable", LaneDirection.ENTRY, running))));
    }
}
