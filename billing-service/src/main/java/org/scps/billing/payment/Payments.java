package org.scps.billing.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every payment ever tried. At most one of each part of a charge is under way or settled. */
public interface Payments {

    Optional<Payment> find(UUID paymentId);

    Optional<Payment> withKey(UUID sessionId, String idempotencyKey);

    /** Those that settled the charges, the first first. */
    List<Payment> settledOf(List<UUID> chargeIds);

    /** All of a charge, the first first. */
    List<Payment> of(UUID chargeId);

    List<Payment> pendingSince(Instant before);

    /** Those whose driver was sent to the provider's page, the first first. */
    List<Payment> waitingForDriver();

    /** The one of a session that was begun last. */
    Optional<Payment> latestOf(UUID sessionId);

    /** The one that the provider knows by its {@code reference}. */
    Optional<Payment> withReference(String provider, String reference);

    void save(Payment payment);
}
