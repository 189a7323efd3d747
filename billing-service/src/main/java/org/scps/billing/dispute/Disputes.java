package org.scps.billing.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every dispute ever opened. */
public interface Disputes {

    Optional<Dispute> find(UUID disputeId);

    Optional<Dispute> openOf(UUID sessionId);

    /** The earliest first. */
    List<Dispute> ofSession(UUID sessionId);

    /** Open ones whose deadline has passed. */
    List<UUID> overdue(Instant now, int limit);

    void save(Dispute dispute);
}
