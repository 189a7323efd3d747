package org.scps.billing.session;

import java.time.Instant;
import java.util.UUID;

/** The beginning of a stay, as far as its price may depend on it. */
public record Arrival(String facilityId, UUID sessionId, String plate, String laneId, Instant at) {

    static Arrival of(String facilityId, Stay stay) {
        Passage first = stay.first();
        return new Arrival(facilityId, stay.sessionId(), stay.plate(), first.laneId(), first.at());
    }

    /** @param session one with an entry */
    public static Arrival of(Session session) {
        return new Arrival(
                session.facilityId(),
                session.sessionId(),
                session.plate(),
                session.entry().laneId(),
                session.entry().at());
    }
}
