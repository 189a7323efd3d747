package org.scps.ingest.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.IngestConfig.Frames;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.image.ImageInspection.Readable;

/** What a frame has to be like. */
@ApplicationScoped
class FrameRules {

    private final Frames limits;

    FrameRules(IngestConfig config) {
        this.limits = config.frames();
    }

    Optional<Refused> checkSize(byte[] image) {
        return image.length <= limits.maxBytes().asLongValue()
                ? Optional.empty()
                : refuse(
                        Refusal.TOO_LARGE,
                        "%d bytes, at most %d",
                        image.length,
                        limits.maxBytes().asLongValue());
    }

    Optional<Refused> checkDimensions(Readable image) {
        if (image.pixels() > limits.maxPixels()) {
            return refuse(
                    Refusal.WRONG_DIMENSIONS,
                    "%d × %d pixels, at most %d in all",
                    image.width(),
                    image.height(),
                    limits.maxPixels());
        }
        if (Math.min(image.width(), image.height()) < limits.minSide()) {
            return refuse(
                    Refusal.WRONG_DIMENSIONS,
                    "%d × %d pixels, at least %d on each side",
                    image.width(),
                    image.height(),
                    limits.minSide());
        }
        return Optional.empty();
    }

    Optional<Refused> checkCaptureTime(Instant capturedAt, Instant now) {
        if (capturedAt.isAfter(now.plus(limits.maxAhead()))) {
            return refuse(
                    Refusal.CAPTURED_IN_FUTURE, "Captured at %s, more than %s ahead", capturedAt, limits.maxAhead());
        }
        if (capturedAt.isBefore(now.minus(limits.maxAge()))) {
            return refuse(
                    Refusal.CAPTURED_TOO_LONG_AGO, "Captured at %s, more than %s ago", capturedAt, limits.maxAge());
        }
        return Optional.empty();
    }

    private static Optional<Refused> refuse(Refusal refusal, String detail, Object... values) {
        return Optional.of(new Refused(refusal, String.format(detail, values)));
    }
}
