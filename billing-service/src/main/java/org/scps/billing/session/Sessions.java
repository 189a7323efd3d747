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

    /**
     * Sessions of which the timelines of their plates know only the entry, or only the exit, and whose plates share their
     * first or their last three characters with {@code plate}; started from {@code from} to {@code to}, both included.
     */
    List<Session> lone(String facilityId, Claim.Kind kind, String plate, Instant from, Instant to);

    /**
     * Sessions of which both entry and exit were read as one plate, one that shares its first or last three characters
     * with {@code plate}; ended from {@code from} to {@code to}, both included.
     *
     * @param contested only those whose charge waits because another vehicle may be the one
     */
    List<Session> paired(String facilityId, String plate, Instant from, Instant to, boolean contested);

    /** Sessions still open that started before {@code at}, the earliest first. */
    List<Session> forgotten(String facilityId, Instant at, int limit);

    /** Open sessions that started before {@code at}, the latest first. */
    List<Session> openBefore(String facilityId, Instant at, int limit);
}
