package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A camera frame was accepted and its image is safe in the image store.
 *
 * @param frameId given by the device before the frame was spooled (UUIDv7); equals {@code eventId}
 * @param facilityId slug, {@code [a-z0-9-]{1,64}}
 * @param laneId slug, unique over all facilities
 * @param deviceId slug of the camera; null for an image dropped into the store's inbox
 * @param capturedAt the device's clock when the shutter opened
 * @param receivedAt ingest's clock when the frame arrived
 * @param burstId groups the frames that the device took of one movement in the lane; also the correlation id
 * @param sequence place of the frame in its burst, from 0
 * @param lastOfBurst true when the device knows that no later frame of this burst follows
 * @param imageKey where the image lies in the image store, {@code facility/lane/yyyy/MM/dd/frameId.jpg}
 * @param contentType media type, such as {@code image/jpeg}
 * @param width pixels
 * @param height pixels
 * @param bytes size of the encoded image
 */
public record FrameStored(
        UUID eventId,
        Instant occurredAt,
        UUID frameId,
        String facilityId,
        String laneId,
        String deviceId,
        Instant capturedAt,
        Instant receivedAt,
        UUID burstId,
        int sequence,
        boolean lastOfBurst,
        String imageKey,
        String contentType,
        int width,
        int height,
        long bytes)
        implements Event {}
