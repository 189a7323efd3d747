package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The entry or the exit of a session.
 *
 * @param passageId the passage that was read
 * @param laneId where
 * @param at capture time of the passage's first frame
 * @param plateAsRead what recognition read, before any correction; null when nothing legible was seen
 * @param readConfidence 0–1
 * @param imageKey the frame in the image store
 * @param cropKey the straightened plate in the image store; null when no plate was found
 */
public record Passing(
        UUID passageId,
        String laneId,
        Instant at,
        String plateAsRead,
        double readConfidence,
        String imageKey,
        String cropKey) {}
