package org.scps.edge.spool;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A frame as the camera gave it.
 *
 * @param frameId UUIDv7, given at capture and never again, so that a repeated upload is recognised
 * @param burstId groups the frames of one movement
 * @param sequence place in the burst, from 0
 * @param lastOfBurst true when no later frame of the burst follows
 * @param capturedAt when the shutter opened, to the millisecond
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param image encoded; not copied, so never change it
 */
public record CapturedFrame(
        UUID frameId,
        UUID burstId,
        int sequence,
        boolean lastOfBurst,
        Instant capturedAt,
        String contentType,
        byte[] image) {

    public CapturedFrame {
        Objects.requireNonNull(frameId, "frameId");
        Objects.requireNonNull(burstId, "burstId");
        Objects.requireNonNull(capturedAt, "capturedAt");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence + " of frame " + frameId + " is negative");
        }
    }
}
