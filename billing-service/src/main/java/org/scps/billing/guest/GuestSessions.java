package org.scps.billing.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Session;

/** Sessions by plate, of vehicles that have left and of those inside. */
public interface GuestSessions {

    Optional<Session> find(UUID sessionId);

    /** Ended sessions of any of the plates, the latest first. */
    List<Session> leftSince(String facilityId, List<String> plates, Instant since);

    /** Open sessions of any of the plates that began between two moments, both included; the latest first. */
    List<Session> enteredBetween(String facilityId, List<String> plates, Instant from, Instant to);
}
