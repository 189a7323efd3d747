package org.scps.billing.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Session;

/** Sessions of vehicles that have left. */
public interface LeftSessions {

    Optional<Session> find(UUID sessionId);

    /** Ended sessions of any of the plates, the latest first. */
    List<Session> leftSince(String facilityId, List<String> plates, Instant since);
}
