package org.scps.ingest.rest;

import java.util.UUID;

/**
 * The answer to a camera's read that is safe.
 *
 * @param imageKey where its photo lies in the image store
 */
public record AcceptedRead(UUID readId, String imageKey) {}
