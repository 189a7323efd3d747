package org.scps.billing.payment;

/** Where a payment stands. */
public enum PaymentState {
    /** The provider was asked, or is about to be. */
    PENDING,
    SETTLED,
    DECLINED
}
