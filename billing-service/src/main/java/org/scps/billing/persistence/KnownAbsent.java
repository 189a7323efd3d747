package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;

/**
 * What the current transaction has looked for by its key and not found. Under the facility's lock nobody else brings it
 * in, so it need not be looked for once more.
 */
@ApplicationScoped
class KnownAbsent {

    private final TransactionSynchronizationRegistry transactions;

    KnownAbsent(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    boolean knows(Object key) {
        return keys().contains(key);
    }

    void add(Object key) {
        keys().add(key);
    }

    void remove(Object key) {
        keys().remove(key);
    }

    @SuppressWarnings("unchecked")
    private Set<Object> keys() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return new HashSet<>();
        }
        Set<Object> keys = (Set<Object>) transactions.getResource(this);
        if (keys == null) {
            keys = new HashSet<>();
            transactions.putResource(this, keys);
        }
        return keys;
    }
}
