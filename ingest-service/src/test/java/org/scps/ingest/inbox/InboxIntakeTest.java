package org.scps.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.frame.FrameFixture.NOW;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.events.FacilityPublished;
import org.scps.events.FrameStored;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.ingest.Pictures;
import org.scps.ingest.TestConfig;
import org.scps.ingest.device.LaneRegistry;
import org.scps.ingest.frame.FrameFixture;
import org.scps.ingest.frame.IntakeMetrics;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.store.FolderImageStore;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;
import org.scps.ingest.store.StoredObject;

class InboxIntakeTest {

    private static final ImageKey PHOTO = new ImageKey("inbox/entry/my photo.jpg");
    private static final ImageKey REJECTED = new ImageKey("inbox/.rejected/entry/my photo.jpg");
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final MockProducer<String, String> kafka = Fakes.producer();
    private final LaneRegistry lanes = new LaneRegistry();
    private ImageStore images;
    private InboxIntake inbox;

    @BeforeEach
    void open() {
        images = new FolderImageStore(folder);
        lanes.put(new FacilityPublished(
                UUID.randomUUID(),
                NOW,
                "riverside",
                "Riverside",
                "Europe/Berlin",
                "EUR",
                10,
                List.of(new Lane("entry", "Entry", LaneDirection.ENTRY, true))));
        inbox = new InboxIntake(
                images,
                lanes,
                FrameFixture.intake(images, kafka),
                new IntakeMetrics(new SimpleMeterRegistry()),
                TestConfig.with(Map.of("scps.frames.max-bytes", "100K")));
    }

    @Test
    void aPhotoBecomesAFrameOfItsOwnBurst() throws Exception {
        inbox.take(dropped(Pictures.jpeg(200, 100), JUST_NOW));

        FrameStored event = Fakes.JSON.readValue(kafka.history().get(0).value(), FrameStored.class);
        assertThat(event.facilityId()).isEqualTo("riverside");
        assertThat(event.laneId()).isEqualTo("entry");
        assertThat(event.deviceId()).isNull();
        assertThat(event.burstId()).isEqualTo(event.frameId());
        assertThat(event.lastOfBurst()).isTrue();
        assertThat(event.capturedAt()).isEqualTo(NOW);
        assertThat(event.imageKey()).isEqualTo("riverside/entry/2026/03/01/" + event.frameId() + ".jpg");
        assertThat(images.contains(new ImageKey(event.imageKey()))).isTrue();
        assertThat(images.list("inbox/", 10)).isEmpty();
    }

    @Test
    void theSamePhotoDroppedOnAnotherDayIsARepeat() {
        byte[] photo = Pictures.jpeg(200, 100);
        inbox.take(dropped(photo, JUST_NOW));

        images.store(PHOTO, photo, "image/jpeg");
        StoredObject older = new StoredObject(PHOTO, photo.length, NOW.minus(Duration.ofDays(3)));
        inbox.take(new Arrival(older, JUST_NOW));

        assertThat(kafka.history()).hasSize(1);
        assertThat(images.list("inbox/", 10)).isEmpty();
    }

    @Test
    void whatIsNoImageGoesAsideWithTheReason() {
        inbox.take(dropped("hello".getBytes(StandardCharsets.UTF_8), JUST_NOW));

        assertThat(kafka.history()).isEmpty();
        assertThat(images.list("inbox/", 10)).isEmpty();
        assertThat(images.read(REJECTED)).hasValue("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(reason()).contains("Neither JPEG nor PNG");
    }

    @Test
    void aSecondRejectionUnderTheSameNameTellsItsOwnReason() {
        inbox.take(dropped("hello".getBytes(StandardCharsets.UTF_8), JUST_NOW));
        inbox.take(dropped(Pictures.jpeg(20, 20), JUST_NOW));

        assertThat(reason()).contains("dimensions");
    }

    @Test
    void aFileTooLargeGoesAsideUnread() {
        inbox.take(dropped(new byte[200_000], JUST_NOW));

        assertThat(reason()).contains("200000 bytes");
    }

    @Test
    void halfAPhotoIsWaitedForAndThenTakenAsItIs() {
        byte[] photo = Pictures.jpeg(200, 100);
        byte[] half = Arrays.copyOf(photo, photo.length - 50);

        inbox.take(dropped(half, JUST_NOW));
        assertThat(images.contains(PHOTO)).isTrue();
        images.delete(PHOTO);

        inbox.take(dropped(half, Duration.ofSeconds(10)));
        assertThat(kafka.history()).hasSize(1);
    }

    @Test
    void anUnknownLaneIsGivenAMinuteToAppear() {
        lanes.remove("riverside");

        inbox.take(dropped(Pictures.jpeg(200, 100), Duration.ofSeconds(59)));
        assertThat(images.contains(PHOTO)).isTrue();
        images.delete(PHOTO);

        inbox.take(dropped(Pictures.jpeg(200, 100), Duration.ofSeconds(60)));
        assertThat(reason()).contains("entry");
    }

    private String reason() {
        return new String(images.read(new ImageKey(REJECTED.path() + ".txt")).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Arrival dropped(byte[] content, Duration unchangedFor) {
        images.store(PHOTO, content, "image/jpeg");
        return new Arrival(new StoredObject(PHOTO, content.length, NOW), unchangedFor);
    }
}
