package org.scps.ingest.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.scps.events.FrameStored;
import org.scps.events.Topics;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.store.ImageKey;

/** Takes frames in: validates them from the header only and has them kept. */
@ApplicationScoped
public class FrameIntake {

    private static final Logger LOG = Logger.getLogger(FrameIntake.class);

    private final FrameRules rules;
    private final Keeper keeper;
    private final Clock clock;

    FrameIntake(FrameRules rules, Keeper keeper, Clock clock) {
        this.rules = rules;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Takes a frame in.
     *
     * @throws org.scps.ingest.store.ImageStoreException when the store failed; the sender keeps the frame
     * @throws org.scps.ingest.messaging.PublishingException when Kafka failed; the sender keeps the frame
     */
    public IntakeOutcome accept(Frame frame) {
        Instant receivedAt = clock.instant();
        ImageInspection inspection = ImageInspection.of(frame.image());
        return rules.check(frame.image(), inspection, frame.capturedAt(), receivedAt)
                .<IntakeOutcome>map(refused -> refused)
                .orElseGet(() -> keep(frame, (Readable) inspection, receivedAt));
    }

    private IntakeOutcome keep(Frame frame, Readable image, Instant receivedAt) {
        ImageKey key =
                FrameKey.of(frame.facilityId(), frame.laneId(), frame.capturedAt(), frame.frameId(), image.format());
        IntakeOutcome outcome = keeper.keep(new Keeping(
                frame.frameId(),
                frame.facilityId(),
                frame.laneId(),
                key,
                frame.image(),
                image.format().mediaType(),
                Topics.FRAMES,
                frame.laneId(),
                describe(frame, image, key, receivedAt),
                frame.burstId()));
        if (outcome instanceof Stored) {
            LOG.infof(
                    "Frame %s of burst %s stored, lane %s, sequence %d, %d bytes",
                    frame.frameId(), frame.burstId(), frame.laneId(), frame.sequence(), frame.image().length);
        }
        return outcome;
    }

    private static FrameStored describe(Frame frame, Readable image, ImageKey key, Instant receivedAt) {
        return new FrameStored(
                frame.frameId(),
                receivedAt,
                frame.frameId(),
                frame.facilityId(),
                frame.laneId(),
                frame.deviceId(),
                frame.capturedAt(),
                receivedAt,
                frame.burstId(),
                frame.sequence(),
                frame.lastOfBurst(),
                key.path(),
                image.format().mediaType(),
                image.width(),
                image.height(),
                frame.image().length);
    }
}
