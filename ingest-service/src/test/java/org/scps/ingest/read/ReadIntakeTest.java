package org.scps.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.frame.FrameFixture.NOW;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.PlateCandidate;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.ingest.Pictures;
import org.scps.ingest.TestConfig;
import org.scps.ingest.device.Device;
import org.scps.ingest.frame.FrameFixture;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.IntakeOutcome.Repeated;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.store.FolderImageStore;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

class ReadIntakeTest {

    private static final UUID READ_ID = UUID.fromString("01957f60-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    private final MockProducer<String, String> kafka = Fakes.producer();
    private ImageStore images;
    private ReadIntake intake;

    @BeforeEach
    void open() {
        images = new FolderImageStore(folder);
        intake = new ReadIntake(
                FrameFixture.rules(),
                FrameFixture.keeper(images, kafka),
                TestConfig.defaults(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void thePhotoIsStoredAndTheReadGoesWhereOursGo() throws Exception {
        ImageKey key = new ImageKey("riverside/riverside-entry/2026/03/01/" + READ_ID + ".jpg");

        assertThat(intake.accept(read("BK407M", 0.97))).isEqualTo(new Stored(READ_ID, key));

        assertThat(images.contains(key)).isTrue();
        assertThat(kafka.history().get(0).topic()).isEqualTo("plate-reads.v1");
        assertThat(kafka.history().get(0).key()).isEqualTo("riverside");
        PlateRead event = event();
        assertThat(event.plate()).isEqualTo("BK407M");
        assertThat(event.laneId()).isEqualTo("riverside-entry");
        assertThat(event.deviceId()).isEqualTo("anpr-1");
        assertThat(event.imageKey()).isEqualTo(key.path());
        assertThat(event.characterConfidences()).hasSize(6);
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.settled()).isTrue();
    }

    @Test
    void aRepeatIsTakenOnce() {
        intake.accept(read("BK407M", 0.97));

        assertThat(intake.accept(read("BK407M", 0.97))).isInstanceOf(Repeated.class);

        assertThat(kafka.history()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({"BK407M, 0.9, ACCEPT", "BK407M, 0.89, REVIEW", ", 0, REJECT"})
    void theBandFollowsFromTheCamerasOwnConfidence(String plate, double confidence, ReadBand band) throws Exception {
        intake.accept(read(plate, confidence));

        assertThat(event().band()).isEqualTo(band);
    }

    @Test
    void candidatesThatSumToMoreThanOneBecomeShares() throws Exception {
        intake.accept(read("BK407M", 0.9, new PlateCandidate("8K407M", 0.6), new PlateCandidate("BK4O7M", 0.5)));

        List<PlateCandidate> candidates = event().candidates();
        assertThat(candidates).extracting(PlateCandidate::text).containsExactly("BK407M", "8K407M", "BK4O7M");
        assertThat(candidates.stream().mapToDouble(PlateCandidate::confidence).sum())
                .isLessThanOrEqualTo(1.000_001);
        assertThat(event().readConfidence()).isEqualTo(0.9);
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        CameraRead read = new CameraRead(
                READ_ID, device(), NOW, "BK407M", null, 1, 0.9, List.of(), null, "camera", new byte[] {1, 2, 3});

        assertThat(intake.accept(read)).isInstanceOf(Refused.class);
        assertThat(kafka.history()).isEmpty();
    }

    private PlateRead event() throws Exception {
        return Fakes.JSON.readValue(kafka.history().get(0).value(), PlateRead.class);
    }

    private static CameraRead read(String plate, double confidence, PlateCandidate... others) {
        return new CameraRead(
                READ_ID,
                device(),
                NOW.minusSeconds(1),
                plate,
                "de",
                1,
                confidence,
                List.of(others),
                null,
                "camera",
                Pictures.jpeg(320, 240));
    }

    private static Device device() {
        return new Device("anpr-1", "riverside", "riverside-entry");
    }
}
