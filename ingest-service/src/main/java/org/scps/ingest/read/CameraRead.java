package org.scps.ingest.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.scps.events.BoundingBox;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;
import org.scps.ingest.device.Device;

/**
 * A plate that a camera has read itself.
 *
 * @param readId the camera's id of it; also the burst, the frame and the correlation id
 * @param plate A–Z and 0–9; null when the camera saw a vehicle and could not read its plate
 * @param region issuing country or state as in {@code PlateRead}; null when not told
 * @param detectionConfidence 0–1
 * @param readConfidence 0–1, by the camera's own reckoning; 0 when {@code plate} is null
 * @param others what else the plate may be, best first, without {@code plate}
 * @param box the plate in the image; null when not told
 * @param engine what read it
 * @param image the encoded photo; not copied, so nobody may change it
 */
public record CameraRead(
        UUID readId,
        Device device,
        Instant capturedAt,
        String plate,
        String region,
        double detectionConfidence,
        double readConfidence,
        List<PlateCandidate> others,
        BoundingBox box,
        String engine,
        byte[] image) {

    public CameraRead {
        others = List.copyOf(others);
    }

    ReadBand band(double acceptFrom) {
        if (plate == null) {
            return ReadBand.REJECT;
        }
        return readConfidence >= acceptFrom ? ReadBand.ACCEPT : ReadBand.REVIEW;
    }

    /** Best first; where the camera's numbers sum to more than 1, as shares of their sum. */
    List<PlateCandidate> candidates() {
        if (plate == null) {
            return List.of();
        }
        List<PlateCandidate> all = Stream.concat(Stream.of(new PlateCandidate(plate, readConfidence)), others.stream())
                .toList();
        double sum = all.stream().mapToDouble(PlateCandidate::confidence).sum();
        return sum <= 1
                ? all
                : all.stream()
                        .map(candidate -> new PlateCandidate(candidate.text(), candidate.confidence() / sum))
                        .toList();
    }
}
