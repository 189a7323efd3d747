package org.scps.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One vehicle passed one lane, with what could be read of its plate. Published again under the same {@code passageId}
 * with a higher {@code revision} when later frames change the read; the highest revision stands.
 *
 * @param passageId the vehicle passing, derived from the burst, so a repeat after a crash has the same id
 * @param revision number of the burst's frames considered so far, from 1
 * @param capturedAt capture time of the passage's first frame; the same in every revision
 * @param burstId the frames' burst; also the correlation id
 * @param plate A–Z and 0–9 only; null when nothing legible was seen
 * @param region issuing country or state, ISO 3166-1 ({@code de}) or {@code us-} and the state ({@code us-ny}); null when
 *     not evident
 * @param detectionConfidence how sure it is that there is a plate, 0–1; 0 when none was found
 * @param readConfidence how sure the whole text is right, 0–1; 0 when {@code plate} is null
 * @param characterConfidences one per character of {@code plate}, 0–1; empty when {@code plate} is null
 * @param candidates best first, the first equals {@code plate}; empty when {@code plate} is null
 * @param band how far the read may be acted on
 * @param framesUsed frames that voted for the read
 * @param frameId the frame that shows the plate best
 * @param imageKey that frame's image in the image store
 * @param cropKey the straightened plate in the image store; null when no plate was found
 * @param box the plate in that frame; null when no plate was found
 * @param corners of the plate in that frame: top left, top right, bottom right, bottom left; empty when none was found
 * @param modelVersion the models that read it
 * @param settled true when no later frame is expected
 */
public record PlateRead(
        UUID eventId,
        Instant occurredAt,
        UUID passageId,
        int revision,
        String facilityId,
        String laneId,
        String deviceId,
        Instant capturedAt,
        UUID burstId,
        String plate,
        String region,
        double detectionConfidence,
        double readConfidence,
        List<Double> characterConfidences,
        List<PlateCandidate> candidates,
        ReadBand band,
        int framesUsed,
        UUID frameId,
        String imageKey,
        String cropKey,
        BoundingBox box,
        List<Point> corners,
        String modelVersion,
        boolean settled)
        implements Event {

    public PlateRead {
        characterConfidences = characterConfidences == null ? List.of() : List.copyOf(characterConfidences);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        corners = corners == null ? List.of() : List.copyOf(corners);
    }
}
