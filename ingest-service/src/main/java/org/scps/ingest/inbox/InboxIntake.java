package org.scps.ingest.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.device.LaneRegistry;
import org.scps.ingest.frame.Frame;
import org.scps.ingest.frame.FrameIntake;
import org.scps.ingest.frame.IntakeMetrics;
import org.scps.ingest.frame.IntakeOutcome;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.NameUuid;
import org.scps.ingest.frame.Refusal;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.NotAnImage;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.ImageStore;

/** Takes one object out of the inbox: as a frame of its own burst, or aside with the reason. */
@ApplicationScoped
class InboxIntake {

    private static final Logger LOG = Logger.getLogger(InboxIntake.class);
    private static final String SOURCE = "inbox";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final UUID NAMESPACE = UUID.fromString("3d6a5f0e-8f0b-5d43-9a52-0c6b1f7f2f0a");

    /** A lane may be added a moment after the first photo was dropped. */
    private static final Duration LANE_MAY_APPEAR = Duration.ofMinutes(1);

    /** A copy over a slow network can pause; some cameras never write the end mark, so it is not waited for longer. */
    private static final Duration COPY_MAY_PAUSE = Duration.ofSeconds(10);

    private final ImageStore images;
    private final LaneRegistry lanes;
    private final FrameIntake intake;
    private final IntakeMetrics metrics;
    private final long maxBytes;

    InboxIntake(ImageStore images, LaneRegistry lanes, FrameIntake intake, IntakeMetrics metrics, IngestConfig config) {
        this.images = images;
        this.lanes = lanes;
        this.intake = intake;
        this.metrics = metrics;
        this.maxBytes = config.frames().maxBytes().asLongValue();
    }

    /** Takes it, or leaves it for the next look when it may not be complete yet. */
    void take(Arrival arrival) {
        Optional<String> facilityId = lanes.facilityOf(arrival.laneId());
        if (facilityId.isEmpty()) {
            if (arrival.unchangedFor().compareTo(LANE_MAY_APPEAR) >= 0) {
                putAside(arrival, new Refused(Refusal.UNKNOWN_LANE, "No facility has a lane " + arrival.laneId()));
            }
        } else if (arrival.object().bytes() > maxBytes) {
            putAside(arrival, new Refused(Refusal.TOO_LARGE, arrival.object().bytes() + " bytes, at most " + maxBytes));
        } else {
            images.read(arrival.object().key())
                    .filter(image -> !mayGrow(image) || arrival.unchangedFor().compareTo(COPY_MAY_PAUSE) >= 0)
                    .ifPresent(image -> take(arrival, facilityId.get(), image));
        }
    }

    private static boolean mayGrow(byte[] image) {
        boolean canBecomeImage = image.length == 0 || !(ImageInspection.of(image) instanceof NotAnImage);
        return canBecomeImage && !ImageEnd.isThere(image);
    }

    private void take(Arrival arrival, String facilityId, byte[] image) {
        UUID frameId = NameUuid.of(NAMESPACE, arrival.laneId() + "/" + Sha256.hex(image));
        ImageKey receipt = new ImageKey(Arrival.INBOX + ".ingested/" + arrival.laneId() + "/" + frameId + ".txt");
        MDC.put("correlationId", frameId.toString());
        try {
            // The day in the image's key is that of the file, so only the receipt can tell an older copy of it.
            if (images.contains(receipt)) {
                LOG.infof(
                        "Inbox object %s was taken before as frame %s",
                        arrival.object().key(), frameId);
                images.delete(arrival.object().key());
                return;
            }
            IntakeOutcome outcome =
                    metrics.measure(SOURCE, () -> intake.accept(describe(arrival, facilityId, frameId, image)));
            if (outcome instanceof Refused refused) {
                putAside(arrival, refused);
            } else {
                images.store(receipt, text(arrival.object().key().path()), TEXT);
                images.delete(arrival.object().key());
            }
        } finally {
            MDC.remove("correlationId");
        }
    }

    private static Frame describe(Arrival arrival, String facilityId, UUID frameId, byte[] image) {
        return new Frame(
                frameId, facilityId, arrival.laneId(), null, arrival.object().updatedAt(), frameId, 0, true, image);
    }

    private void putAside(Arrival arrival, Refused refused) {
        metrics.countRefusal(SOURCE, refused.refusal().kind());
        LOG.warnf("Inbox object %s rejected: %s", arrival.object().key(), refused.detail());
        images.delete(arrival.reasonKey());
        images.store(arrival.reasonKey(), text(refused.refusal().title() + "\n" + refused.detail()), TEXT);
        images.move(arrival.object().key(), arrival.rejectedKey());
    }

    private static byte[] text(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
