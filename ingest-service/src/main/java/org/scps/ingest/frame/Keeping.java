package org.scps.ingest.frame;

import java.util.UUID;
import org.scps.events.Event;
import org.scps.ingest.store.ImageKey;

/**
 * Something to keep: an image, and the event that tells of it.
 *
 * @param id the sender's id of it; the same id is the same thing, whatever else is said of it
 * @param image where the image is stored
 * @param content the encoded image; not copied, so nobody may change it
 * @param topic of the event
 * @param key the event's partition key
 * @param correlationId the burst
 */
public record Keeping(
        UUID id,
        String facilityId,
        String laneId,
        ImageKey image,
        byte[] content,
        String mediaType,
        String topic,
        String key,
        Event event,
        UUID correlationId) {}
