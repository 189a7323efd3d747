package org.scps.ingest.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scps.ingest.frame.FrameFixture.NOW;
import static org.scps.ingest.frame.FrameFixture.aFrame;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.events.FrameStored;
import org.scps.ingest.Pictures;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.IntakeOutcome.Repeated;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.messaging.PublishingException;
import org.scps.ingest.store.FolderImageStore;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

class FrameIntakeTest {

    private static final ImageKey KEY =
            new ImageKey("riverside/riverside-entry/2026/03/01/01957f60-0000-7000-8000-000000000001.jpg");
    private static final ImageKey MARKER =
            new ImageKey("riverside/riverside-entry/published/01/01957f60-0000-7000-8000-000000000001.json");

    @TempDir
    Path folder;

    private final MockProducer<String, String> kafka = Fakes.producer();
    private ImageStore images;
    private FrameIntake intake;

    @BeforeEach
    void open() {
        images = new FolderImageStore(folder);
        intake = FrameFixture.intake(images, kafka);
    }

    @Test
    void aFrameIsStoredPublishedAndMarked() throws Exception {
        Frame frame = aFrame().build();

        assertThat(intake.accept(frame)).isEqualTo(new Stored(frame.frameId(), KEY));

        assertThat(images.read(KEY)).hasValue(frame.image());
        FrameStored event = Fakes.JSON.readValue(kafka.history().get(0).value(), FrameStored.class);
        assertThat(event)
                .isEqualTo(new FrameStored(
                        frame.frameId(),
                        NOW,
                        frame.frameId(),
                        "riverside",
                        "riverside-entry",
                        "riverside-entry-cam",
                        frame.capturedAt(),
                        NOW,
                        frame.burstId(),
                        2,
                        false,
                        KEY.path(),
                        "image/jpeg",
                        320,
                        240,
                        frame.image().length));
        assertThat(kafka.history().get(0).key()).isEqualTo("riverside-entry");
        assertThat(Fakes.JSON.readValue(images.read(MARKER).orElseThrow(), FrameStored.class))
                .isEqualTo(event);
    }

    @Test
    void aRepeatChangesNothing() {
        intake.accept(aFrame().build());

        assertThat(intake.accept(aFrame().showing(Pictures.jpeg(100, 100)).build()))
                .isInstanceOf(Repeated.class);

        assertThat(kafka.history()).hasSize(1);
        assertThat(images.read(KEY)).hasValue(aFrame().build().image());
    }

    @Test
    void aRepeatThatTellsAnotherCaptureDayIsARepeatAllTheSame() {
        intake.accept(aFrame().build());

        assertThat(intake.accept(
                        aFrame().capturedAt(NOW.minus(Duration.ofDays(2))).build()))
                .isEqualTo(new Repeated(aFrame().build().frameId(), KEY));

        assertThat(kafka.history()).hasSize(1);
    }

    @Test
    void anImageWithoutItsMarkerIsPublishedAgainUnderTheSameId() {
        intake.accept(aFrame().build());
        images.delete(MARKER);

        assertThat(intake.accept(aFrame().build())).isInstanceOf(Stored.class);

        assertThat(kafka.history()).hasSize(2);
        assertThat(kafka.history().get(0).headers().lastHeader("ce_id"))
                .isEqualTo(kafka.history().get(1).headers().lastHeader("ce_id"));
    }

    @Test
    void withoutKafkasWordThereIsNoMarker() {
        FrameIntake unheard = FrameFixture.intake(images, Fakes.silentProducer());

        assertThatThrownBy(() -> unheard.accept(aFrame().build())).isInstanceOf(PublishingException.class);

        assertThat(images.contains(KEY)).isTrue();
        assertThat(images.contains(MARKER)).isFalse();
        assertThat(intake.accept(aFrame().build())).isInstanceOf(Stored.class);
    }

    @Test
    void aPngIsKeptAsPng() {
        Stored stored =
                (Stored) intake.accept(aFrame().showing(Pictures.png(100, 100)).build());

        assertThat(stored.imageKey().path()).endsWith(".png");
    }

    @Test
    void whatIsNoImageIsRefused() {
        refuses(aFrame().showing("hello".getBytes(StandardCharsets.UTF_8)), Refusal.NOT_AN_IMAGE);
        refuses(aFrame().showing(new byte[0]), Refusal.NOT_AN_IMAGE);
        refuses(aFrame().showing(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}), Refusal.UNDECODABLE);
    }

    @Test
    void imagesOutsideTheBoundsAreRefused() {
        refuses(aFrame().showing(Pictures.jpeg(63, 200)), Refusal.WRONG_DIMENSIONS);
        refuses(aFrame().showing(bomb()), Refusal.WRONG_DIMENSIONS);
        accepts(aFrame().showing(Pictures.jpeg(64, 64)));
    }

    @Test
    void captureTimesOutsideTheBoundsAreRefused() {
        refuses(aFrame().capturedAt(NOW.plus(Duration.ofDays(2)).plusMillis(1)), Refusal.CAPTURED_IN_FUTURE);
        refuses(aFrame().capturedAt(NOW.plus(Duration.ofDays(3650))), Refusal.CAPTURED_IN_FUTURE);
        refuses(aFrame().capturedAt(NOW.minus(Duration.ofDays(30)).minusMillis(1)), Refusal.CAPTURED_TOO_LONG_AGO);
        accepts(aFrame().capturedAt(NOW.plus(Duration.ofDays(2))));
        accepts(aFrame().capturedAt(NOW.minus(Duration.ofDays(30))));
    }

    @Test
    void aFrameOfAClockThatIsHoursAheadIsTakenAndTellsTheTimeThatTheClockShowed() throws Exception {
        Frame frame = aFrame().capturedAt(NOW.plus(Duration.ofHours(3))).build();

        assertThat(intake.accept(frame)).isInstanceOf(Stored.class);

        FrameStored event = Fakes.JSON.readValue(kafka.history().get(0).value(), FrameStored.class);
        assertThat(event.capturedAt()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(event.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void aRefusedCaptureTimeIsToldWithOursAndWhatToDo() {
        Refused refused = (Refused) intake.accept(
                aFrame().capturedAt(NOW.plus(Duration.ofDays(365))).build());

        assertThat(refused.detail())
                .isEqualTo("Captured at 2027-03-01T12:00:00Z, more than 2 days ahead of 2026-03-01T12:00:00Z here;"
                        + " set the clock of the device, best by NTP, and send what it captures from then on");
    }

    private void accepts(FrameFixture frame) {
        assertThat(intake.accept(frame.build())).isNotInstanceOf(Refused.class);
    }

    private void refuses(FrameFixture frame, Refusal refusal) {
        assertThat(intake.accept(frame.build()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        assertThat(kafka.history()).isEmpty();
        assertThat(images.list("riverside/", 1)).isEmpty();
    }

    /** A real JPEG whose header says 60000 × 60000. */
    private static byte[] bomb() {
        byte[] image = Pictures.jpeg(100, 100);
        for (int i = 0; i < image.length - 8; i++) {
            if ((image[i] & 0xFF) == 0xFF && (image[i + 1] & 0xFF) == 0xC0) {
                image[i + 5] = image[i + 7] = (byte) (60_000 >> 8);
                image[i + 6] = image[i + 8] = (byte) 60_000;
                return image;
            }
        }
        throw new IllegalStateException("The picture has no frame header");
    }
}
