package org.scps.billing.autopay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.session.Session;

/** Settings, what came of them, and the facts about sessions. */
public interface Autopays {

    /** The one in force. */
    Optional<AutopaySetting> setting(UUID accountId);

    /** All that ever were are kept. */
    void set(AutopaySetting setting);

    /** Sessions with something due and no result whose vehicle is on an account, quiet between the two times. */
    List<UUID> candidates(Instant from, Instant to, int limit);

    AutopayFacts facts(Session session);

    /** Payments that were begun by this, were answered since then, and have no result yet. */
    List<Payment> answered(Instant since, int limit);

    /** The account that had the vehicle all through the session. */
    Optional<UUID> holder(Session session);

    Optional<AutopayResult> result(UUID sessionId);

    /** @return false when the charge has one already */
    boolean keep(AutopayResult result);
}
