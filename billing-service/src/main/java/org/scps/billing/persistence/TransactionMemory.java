package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What the current transaction has read and changed so far. */
@ApplicationScoped
public class TransactionMemory {

    private final EntityManager entities;

    TransactionMemory(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes out what has changed and forgets it: every query looks through all that is remembered. */
    public void forget() {
        entities.flush();
        entities.clear();
    }
}
