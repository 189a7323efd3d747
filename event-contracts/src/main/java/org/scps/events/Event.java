package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/** What every event carries. */
public interface Event {

    /** Unique id of this event; the same event sent twice keeps it. */
    UUID eventId();

    /** When the fact became true for the service that tells it, UTC. */
    Instant occurredAt();
}
