package org.scps.billing.dispute;

/** Where a dispute stands. */
public enum DisputeState {
    /** The charge is frozen and somebody has to answer. */
    OPEN,
    /** The driver is right: waived or given back, and the session is looked at again. */
    UPHELD,
    /** The charge stands, with the reason. */
    REJECTED
}
