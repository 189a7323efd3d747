package org.scps.ingest.inbox;

import java.time.Duration;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.StoredObject;

/**
 * An object in the inbox.
 *
 * @param unchangedFor for how long it has been seen with this size and time
 */
record Arrival(StoredObject object, Duration unchangedFor) {

    static final String INBOX = "inbox/";

    /** {@code inbox/lane/any/name.jpg}: the lane; empty for an object that lies in no lane's folder. */
    String laneId() {
        int slash = path().indexOf('/');
        return slash < 0 ? "" : path().substring(0, slash);
    }

    /** {@code inbox/lane/any/name.jpg}: all after the lane. */
    private String name() {
        return path().substring(path().indexOf('/') + 1);
    }

    ImageKey rejectedKey() {
        return new ImageKey(INBOX + ".rejected/" + (laneId().isEmpty() ? "" : laneId() + "/") + name());
    }

    ImageKey reasonKey() {
        return new ImageKey(rejectedKey().path() + ".txt");
    }

    private String path() {
        return object.key().path().substring(INBOX.length());
    }
}
