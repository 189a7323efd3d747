package org.scps.ingest.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.scps.events.FrameStored;
import org.scps.events.Topics;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.IntakeOutcome.Repeated;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.image.ImageInspection.Undecodable;
import org.scps.ingest.messaging.EventPublisher;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/**
 * The order that is the guarantee: validate, store the image, publish and wait for Kafka, leave the marker.
 *
 * <p>Whoever is cut off at any point sends the frame again, and the marker tells how far it had come: an image without a
 * marker is published again, under the same event id.
 */
@ApplicationScoped
public class FrameIntake {

    private static final Logger LOG = Logger.getLogger(FrameIntake.class);

    private final FrameRules rules;
    private final ImageStore images;
    private final EventPublisher events;
    private final PublishedMarkers markers;
    private final Clock clock;
    private final FrameLocks locks = new FrameLocks();

    FrameIntake(FrameRules rules, ImageStore images, EventPublisher events, PublishedMarkers markers, Clock clock) {
        this.rules = rules;
        this.images = images;
        this.events = events;
        this.markers = markers;
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
        if (!(inspection instanceof Readable image)) {
            return refuse(inspection);
        }
        Optional<Refused> refused = rules.checkSize(frame.image())
                .or(() -> rules.checkDimensions(image))
                .or(() -> rules.checkCaptureTime(frame.capturedAt(), receivedAt));
        return refused.<IntakeOutcome>map(outcome -> outcome)
                .orElseGet(() -> locks.holding(frame.frameId(), () -> keep(frame, image, receivedAt)));
    }

    private IntakeOutcome keep(Frame frame, Readable image, Instant receivedAt) {
        ImageKey key = FrameKey.of(frame, image.format());
        if (markers.contains(key)) {
            return new Repeated(frame.frameId(), key);
        }
        images.store(key, frame.image(), image.format().mediaType());
        FrameStored event = describe(frame, image, key, receivedAt);
        events.publish(Topics.FRAMES, frame.laneId(), event, frame.burstId());
        markers.leave(key, event);
        LOG.infof(
                "Frame %s of burst %s stored, lane %s, sequence %d, %d bytes",
                frame.frameId(), frame.burstId(), frame.laneId(), frame.sequence(), frame.image().length);
        return new Stored(frame.frameId(), key);
    }

    private static Refused refuse(ImageInspection inspection) {
        return inspection instanceof Undecodable undecodable
                ? new Refused(Refusal.UNDECODABLE, undecodable.reason())
                : new Refused(Refusal.NOT_AN_IMAGE, "The first bytes are those of no JPEG or PNG file");
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
