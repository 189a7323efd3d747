package org.scps.billing.payment;

import java.util.Optional;
import org.scps.events.Money;

/** The sandbox's own books: it answers the same to the same key, also after a restart. */
public interface SandboxAnswers {

    /** Keeps {@code answer} unless the key has one, in a transaction of its own, and returns what is kept. */
    ProviderAnswer keepFirst(String idempotencyKey, ProviderAnswer answer);

    /** The same; a book that is somebody else's takes the amount down, too. */
    default ProviderAnswer keepFirst(String idempotencyKey, Money amount, ProviderAnswer answer) {
        return keepFirst(idempotencyKey, answer);
    }

    Optional<ProviderAnswer> kept(String idempotencyKey);
}
