package org.scps.ingest.store;

import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param bytes its size
 * @param updatedAt when its content was last written, by the store's clock
 */
public record StoredObject(ImageKey key, long bytes, Instant updatedAt) {}
