package org.scps.billing.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every session, withdrawn ones included where an id is asked for. */
public interface Sessions {

    Optional<Session> find(UUID sessionId);

    void save(Session session);

    /** The latest session of a plate that started before {@code at} and was not withdrawn. */
    Optional<Session> lastBefore(String facilityId, String plate, Instant at);

    /** The first {@code limit} sessions of a plate that started at {@code from} or later and were not withdrawn. */
    List<Session> startedFrom(String facilityId, String plate, Instant from, int limit);

    /** Open sessions that started before {@code at}, the latest first. */
    List<Session> openBefore(String facilityId, Instant at, int limit);
}
