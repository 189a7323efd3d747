package org.scps.recognition.plate;

import java.util.List;

/**
 * All that was read in one picture.
 *
 * @param width of the picture as stored, pixels
 * @param height of the picture as stored, pixels
 * @param plates best first; the first is taken for the lane's own car
 * @param crop the first plate, straightened, as JPEG; null when there is no plate or none was asked for
 * @param complete false when the file ends before its picture does
 * @param stages how long each took
 * @param modelVersion of detector and reader
 */
public record Recognition(
        int width,
        int height,
        List<PlateReading> plates,
        byte[] crop,
        boolean complete,
        Stages stages,
        String modelVersion) {

    public Recognition {
        plates = List.copyOf(plates);
    }

    /**
     * @param decodeNanos JPEG to pixels
     * @param detectNanos where plates are
     * @param readNanos straightening and reading them
     */
    public record Stages(long decodeNanos, long detectNanos, long readNanos) {

        /** All of it, milliseconds. */
        public double millis() {
            return (decodeNanos + detectNanos + readNanos) / 1e6;
        }
    }
}
