package org.scps.events;

/** Where a charge stands. */
public enum ChargeState {
    /** Nothing to pay. */
    FREE,
    /** Waits for a person: nobody may be asked to pay yet. */
    HELD,
    /** To be paid. */
    DUE,
    PAID
}
