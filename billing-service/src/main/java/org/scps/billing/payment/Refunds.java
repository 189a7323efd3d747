package org.scps.billing.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every refund ever tried. At most one of a charge is pending. */
public interface Refunds {

    Optional<Refund> find(UUID refundId);

    /** All of a charge, the first first. */
    List<Refund> of(UUID chargeId);

    List<Refund> pendingSince(Instant before);

    /** Sessions for whose stay the driver has paid too much. */
    List<UUID> overpaidSessions(int limit);

    void save(Refund refund);
}
