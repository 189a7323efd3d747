package org.scps.edge.capture;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.scps.edge.spool.CapturedFrame;
import org.scps.edge.spool.FrameId;
import org.scps.edge.spool.Spool;

/** Makes bursts of a camera's steady pictures: spools those that show movement and leaves out the empty lane. */
final class BurstRecorder {

    private static final Logger LOG = Logger.getLogger(BurstRecorder.class);

    private final String camera;
    private final Spool spool;
    private final MotionGate gate;
    private final int longestBurst;
    private final Duration shortestGap;
    private Instant latest = Instant.EPOCH;
    private UUID burst;
    private int sequence;

    /**
     * @param longestBurst frames after which a burst ends and another begins
     * @param shortestGap pictures that follow faster are left out
     */
    BurstRecorder(String camera, Spool spool, MotionGate gate, int longestBurst, Duration shortestGap) {
        this.camera = camera;
        this.spool = spool;
        this.gate = gate;
        this.longestBurst = longestBurst;
        this.shortestGap = shortestGap;
    }

    /** Takes a look at the next picture. */
    synchronized void picture(byte[] image, Instant capturedAt) {
        // A tenth of grace, since cameras do not keep time to the millisecond.
        if (Duration.between(latest, capturedAt)
                        .compareTo(shortestGap.multipliedBy(9).dividedBy(10))
                < 0) {
            return;
        }
        latest = capturedAt;
        Optional<ImageType> type = ImageType.of(image);
        if (type.isEmpty()) {
            LOG.warnf("camera %s gave %d bytes that are neither JPEG nor PNG", camera, image.length);
            return;
        }
        try {
            record(gate.look(Thumbnail.of(image)), image, capturedAt, type.get());
        } catch (IOException | RuntimeException e) {
            LOG.errorf("a picture of camera %s is lost: %s", camera, e);
        }
    }

    /** The pictures broke off: a later movement is another burst. */
    synchronized void interrupted() {
        burst = null;
    }

    private void record(MotionGate.Verdict verdict, byte[] image, Instant capturedAt, ImageType type)
            throws IOException {
        if (verdict == MotionGate.Verdict.QUIET || verdict == MotionGate.Verdict.ENDED && burst == null) {
            burst = null;
            return;
        }
        if (burst == null) {
            burst = FrameId.at(capturedAt);
            sequence = 0;
            LOG.infof("camera %s sees movement, burst %s", camera, burst);
        }
        boolean last = verdict == MotionGate.Verdict.ENDED || sequence + 1 >= longestBurst;
        spool.add(
                new CapturedFrame(FrameId.at(capturedAt), burst, sequence, last, capturedAt, type.contentType, image));
        sequence++;
        if (last) {
            burst = null;
        }
    }
}
