package org.scps.ingest.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.IngestConfig.Frames;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.image.ImageInspection;
import org.scps.ingest.image.ImageInspection.Readable;
import org.scps.ingest.image.ImageInspection.Undecodable;

/** What an image has to be like, told from its header only. */
@ApplicationScoped
public class FrameRules {

    private static final String REMEDY =
            "set the clock of the device, best by NTP, and send what it captures from then on";

    private final Frames limits;

    FrameRules(IngestConfig config) {
        this.limits = config.frames();
    }

    /** Empty when it may be taken, and then the inspection is {@link Readable}. */
    public Optional<Refused> check(byte[] image, ImageInspection inspection, Instant capturedAt, Instant now) {
        if (inspection instanceof Undecodable undecodable) {
            return Optional.of(new Refused(Refusal.UNDECODABLE, undecodable.reason()));
        }
        if (!(inspection instanceof Readable readable)) {
            return refuse(Refusal.NOT_AN_IMAGE, "The first bytes are those of no JPEG or PNG file");
        }
        return checkSize(image).or(() -> checkDimensions(readable)).or(() -> checkCaptureTime(capturedAt, now));
    }

    private Optional<Refused> checkSize(byte[] image) {
        return image.length <= limits.maxBytes().asLongValue()
                ? Optional.empty()
                : refuse(
                        Refusal.TOO_LARGE,
                        "%d bytes, at most %d",
                        image.length,
                        limits.maxBytes().asLongValue());
    }

    private Optional<Refused> checkDimensions(Readable image) {
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

    private Optional<Refused> checkCaptureTime(Instant capturedAt, Instant now) {
        if (capturedAt.isAfter(now.plus(limits.maxAhead()))) {
            return refuse(
                    Refusal.CAPTURED_IN_FUTURE,
                    "Captured at %s, more than %s ahead of %s here; %s",
                    capturedAt,
                    words(limits.maxAhead()),
                    now,
                    REMEDY);
        }
        if (capturedAt.isBefore(now.minus(limits.maxAge()))) {
            return refuse(
                    Refusal.CAPTURED_TOO_LONG_AGO,
                    "Captured at %s, more than %s before %s here; take older ones by scps.frames.max-age, or %s",
                    capturedAt,
                    words(limits.maxAge()),
                    now,
                    REMEDY);
        }
        return Optional.empty();
    }

    /** {@code 30 days}, {@code 90 min}. */
    private static String words(Duration limit) {
        long days = limit.toDays();
        return limit.equals(Duration.ofDays(days)) ? days + (days == 1 ? " day" : " days") : limit.toMinutes() + " min";
    }

    private static Optional<Refused> refuse(Refusal refusal, String detail, Object... values) {
        return Optional.of(new Refused(refusal, String.format(detail, values)));
    }
}
