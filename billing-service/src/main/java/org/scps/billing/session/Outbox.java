package org.scps.billing.session;

import java.util.UUID;
import org.scps.events.Event;

/** Events that leave once the transaction is committed, in the order they were put in. */
public interface Outbox {

    /** @param correlationId burst of frames behind it; null when there is none */
    void put(Event event, String facilityId, UUID correlationId);
}
