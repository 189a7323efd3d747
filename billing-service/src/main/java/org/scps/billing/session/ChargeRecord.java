package org.scps.billing.session;

/** Keeps for ever what happened to charges: each change with who, when and why, and what it means in the ledger. */
public interface ChargeRecord {

    /**
     * Call after the session is stored, in the same transaction.
     *
     * @param session with its charge as it is now
     * @param before null when there was no charge
     */
    void changed(Session session, Charge before, Cause cause);
}
