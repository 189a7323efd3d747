package org.scps.recognition.messaging;

import static org.awaitility.Awaitility.await;

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
import org.scps.events.FrameStored;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaHand;

/** What the tests of the road share: a burst of five frames that shows one plate. */
abstract class RoadCase {

    static final String PLATE = "J89YYX";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Bus bus;

    @BeforeEach
    void open() {
        bus = new Bus(bootstrapServers);
    }

    @AfterEach
    void close() {
        ImageServer.DOWN.set(false);
    }

    List<PlateRead> settledReads(UUID burstId) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> !bus.reads(burstId)
                .isEmpty());
        return bus.reads(burstId);
    }

    String deadLetter(String part) {
        return deadLetter(Topics.FRAMES, part);
    }

    /** Why a message went aside. */
    String deadLetter(String topic, String part) {
        ConsumerRecord<String, String> letter = new KafkaHand(bootstrapServers)
                .await(Topics.deadLetter(topic, "recognition"), message -> message.value()
                        .contains(part));
        return KafkaHand.header(letter, "dead-letter-reason");
    }

    void sendBurst(String lane, UUID burstId, int frames) throws Exception {
        for (int i = 0; i < frames; i++) {
            putImage(i);
            bus.send(Topics.FRAMES, lane, frame(lane, burstId, i, i == frames - 1, key(i)));
        }
    }

    static void putImage(int i) throws Exception {
        try (InputStream in = FrameRoad.class.getResourceAsStream("/burst/" + i + ".jpg")) {
            ImageServer.IMAGES.put(key(i), in.readAllBytes());
        }
    }

    static String key(int i) {
        return "riverside/entry/2026/03/01/" + i + ".jpg";
    }

    static Instant capturedAt(int i) {
        return Instant.parse("2026-03-01T08:00:00Z").plusMillis(150L * i);
    }

    static FrameStored frame(String lane, UUID burstId, int sequence, boolean last, String imageKey) {
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
}
