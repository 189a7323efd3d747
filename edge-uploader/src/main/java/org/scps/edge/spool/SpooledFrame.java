package org.scps.edge.spool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What the spool knows of a frame beside its image; the JSON file beside the image file.
 *
 * @param bytes size of the encoded image
 * @see CapturedFrame
 */
public record SpooledFrame(
        UUID frameId,
        UUID burstId,
        int sequence,
        boolean lastOfBurst,
        Instant capturedAt,
        String contentType,
        long bytes) {

    static SpooledFrame of(CapturedFrame frame) {
        return new SpooledFrame(
                frame.frameId(),
                frame.burstId(),
                frame.sequence(),
                frame.lastOfBurst(),
                frame.capturedAt(),
                frame.contentType(),
                frame.image().length);
    }

    /** File name without extension; sorts by capture time. */
    @JsonIgnore
    String name() {
        return name(capturedAt, frameId);
    }

    static String name(Instant capturedAt, UUID frameId) {
        return "%013d-%s".formatted(capturedAt.toEpochMilli(), frameId);
    }
}
