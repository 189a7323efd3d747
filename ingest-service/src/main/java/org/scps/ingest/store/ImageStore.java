package org.scps.ingest.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps images by key. What was stored never changes; whatever a method says is done survives a power cut.
 *
 * <p>Every method throws {@link ImageStoreException} when the store can not be used now.
 */
public interface ImageStore {

    /**
     * Stores an object unless its key is taken.
     *
     * @return false when the key was taken; what lies there stays as it was
     */
    boolean store(ImageKey key, byte[] content, String mediaType);

    /** Empty when there is no such object. */
    Optional<byte[]> read(ImageKey key);

    boolean contains(ImageKey key);

    /**
     * Lists what lies under a prefix, at any depth, leaving out whatever has a segment that starts with a dot after the
     * prefix.
     *
     * @param prefix ends with a slash
     * @param limit most objects to return
     */
    List<StoredObject> list(String prefix, int limit);

    /** Gives an object another key, replacing what had that key; nothing happens when there is no such object. */
    void move(ImageKey from, ImageKey to);

    /** Nothing happens when there is no such object. */
    void delete(ImageKey key);

    /**
     * Makes a place visible to people who look for it; does nothing in a store that has no folders.
     *
     * @param prefix ends with a slash
     */
    void openFolder(String prefix);

    /** Fails when the store can not be used now. */
    void check();
}
