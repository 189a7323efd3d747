package org.scps.billing.payment;

/** Where a refund stands. */
public enum RefundState {
    /** The provider was asked, or is about to be. */
    PENDING,
    SUCCEEDED,
    FAILED
}
