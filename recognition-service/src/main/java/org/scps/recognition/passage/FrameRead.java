package org.scps.recognition.passage;

import java.time.Instant;
import java.util.UUID;
import org.scps.recognition.plate.PlateReading;

/**
 * One frame of a burst, read.
 *
 * @param sequence place of the frame in its burst, from 0
 * @param lastOfBurst true when the device knows that no later frame follows
 * @param deviceId null for an image dropped into the store
 * @param plate the plate of the lane's own car; null when none was seen, or the image could not be had
 * @param crop that plate, straightened, as JPEG; null when there is no plate
 */
public record FrameRead(
        UUID frameId,
        int sequence,
        boolean lastOfBurst,
        Instant capturedAt,
        String deviceId,
        String imageKey,
        PlateReading plate,
        byte[] crop) {

    /** The likeliest text of this frame alone; empty when nothing was read. */
    String text() {
        return plate == null ? "" : plate.text();
    }
}
