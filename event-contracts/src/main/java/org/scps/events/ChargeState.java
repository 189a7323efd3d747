package org.scps.events;

/** Where a charge stands. */
public enum ChargeState {
    /** The vehicle is inside, the price still rises. */
    OPEN,
    /** Nothing to pay. */
    FREE,
    /** Waits for a person: nobody may be asked to pay yet. */
    HELD,
    /** To be paid, or the rest of it after a correction. */
    DUE,
    /** The driver agreed and the payment provider was asked, or waits for the driver to confirm. */
    AUTHORISED,
    PAID,
    /** Paid, and some of it given back. */
    PART_REFUNDED,
    /** Paid, and all of it given back. */
    REFUNDED,
    /** Frozen until somebody answers the driver who says that it is wrong. */
    DISPUTED,
    /** The operator does not ask for it. */
    WAIVED,
    /** The operator has given it up. */
    WRITTEN_OFF
}
