package org.scps.ingest.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.device.Device;
import org.scps.ingest.frame.FrameKey;
import org.scps.ingest.frame.FrameRules;
import org.scps.ingest.frame.IntakeOutcome;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.frame.Keeper;
import org.scps.ingest.frame.Keeping;
import org.scps.ingest.frame.NameUuid;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.store.ImageKey;

/** Takes plates that cameras have read themselves: the photo is kept like a frame's, the read goes where ours go. */
@ApplicationScoped
public class ReadIntake {

    private static final Logger LOG = Logger.getLogger(ReadIntake.class);
    private static final UUID PASSAGES = UUID.fromString("9c1f5a52-7a0e-5c1b-8a44-2f6f0d3b9e71");

    private final FrameRules rules;
    private final Keeper keeper;
    private final double acceptFrom;
    private final Clock clock;

    ReadIntake(FrameRules rules, Keeper keeper, IngestConfig config, Clock clock) {
        this.rules = rules;
        this.keeper = keeper;
        this.acceptFrom = config.reads().acceptFrom();
        this.clock = clock;
    }

    /**
     * Takes a read in.
     *
     * @throws org.scps.ingest.store.ImageStoreException when the store failed; the camera sends again
     * @throws org.scps.ingest.messaging.PublishingException when Kafka failed; the camera sends again
     */
    public IntakeOutcome accept(CameraRead read) {
        Instant receivedAt = clock.instant();
        ImageInspection inspection = ImageInspection.of(read.image());
        return rules.check(read.image(), inspection, read.capturedAt(), receivedAt)
                .<IntakeOutcome>map(refused -> refused)
                .orElseGet(() -> keep(read, (Readable) inspection, receivedAt));
    }

    private IntakeOutcome keep(CameraRead read, Readable image, Instant receivedAt) {
        Device device = read.device();
        ImageKey key =
                FrameKey.of(device.facilityId(), device.laneId(), read.capturedAt(), read.readId(), image.format());
        PlateRead event = describe(read, key, receivedAt);
        IntakeOutcome outcome = keeper.keep(new Keeping(
                read.readId(),
                device.facilityId(),
                device.laneId(),
                key,
                read.image(),
                image.format().mediaType(),
                Topics.PLATE_READS,
                device.facilityId(),
                event,
                read.readId()));
        if (outcome instanceof Stored) {
            LOG.infof(
                    "Plate read by device %s: passage %s lane %s band %s confidence %.3f",
                    device.deviceId(), event.passageId(), device.laneId(), event.band(), read.readConfidence());
        }
        return outcome;
    }

    /** The ids follow from the camera's, so that a repeat is known as one wherever it arrives. */
    private PlateRead describe(CameraRead read, ImageKey imageKey, Instant receivedAt) {
        Device device = read.device();
        UUID passageId = NameUuid.of(PASSAGES, device.laneId() + "/" + read.readId());
        return new PlateRead(
                NameUuid.of(passageId, "1"),
                receivedAt,
                passageId,
                1,
                device.facilityId(),
                device.laneId(),
                device.deviceId(),
                read.capturedAt(),
                read.readId(),
                read.plate(),
                read.region(),
                read.detectionConfidence(),
                read.readConfidence(),
                characterConfidences(read),
                read.candidates(),
                read.band(acceptFrom),
                1,
                read.readId(),
                imageKey.path(),
                null,
                read.box(),
                List.of(),
                read.engine(),
                true);
    }

    /** A text is at most as sure as its least sure character; of the single ones nothing more is known. */
    private static List<Double> characterConfidences(CameraRead read) {
        return read.plate() == null
                ? List.of()
                : Collections.nCopies(read.plate().length(), read.readConfidence());
    }
}
