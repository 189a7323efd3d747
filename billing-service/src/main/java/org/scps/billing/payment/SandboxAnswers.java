package org.scps.billing.payment;

import java.util.Optional;

/** The sandbox's own books: it answers the same to the same key, also after a restart. */
public interface SandboxAnswers {

    /** Keeps {@code answer} unless the key has one, in a transaction of its own, and returns what is kept. */
    ProviderAnswer keepFirst(String idempotencyKey, ProviderAnswer answer);

    Optional<ProviderAnswer> kept(String idempotencyKey);
}
