package org.scps.billing.notice;

import java.time.Instant;
import java.util.Optional;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.billing.payment.Payment;

/** Every chargeback that a provider told of. */
public interface Chargebacks {

    Optional<Chargeback.State> stateOf(String reference);

    void save(Payment payment, Chargeback chargeback, Instant now);
}
