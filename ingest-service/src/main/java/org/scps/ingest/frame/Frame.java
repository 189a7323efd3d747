package org.scps.ingest.frame;

import java.time.Instant;
import java.util.UUID;

/**
 * A frame as it arrives, of a sender that is known and with a body of bounded size.
 *
 * @param deviceId null for an image from the inbox
 * @param image the encoded bytes; not copied, so nobody may change them
 */
public record Frame(
        UUID frameId,
        String facilityId,
        String laneId,
        String deviceId,
        Instant capturedAt,
        UUID burstId,
        int sequence,
        boolean lastOfBurst,
        byte[] image) {}
