package org.scps.ingest.rest;

import java.util.UUID;

/**
 * The answer to a frame that is safe.
 *
 * @param imageKey where its image lies in the image store
 */
public record AcceptedFrame(UUID frameId, String imageKey) {}
