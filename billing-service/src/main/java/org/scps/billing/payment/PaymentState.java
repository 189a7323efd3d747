package org.scps.billing.payment;

/** Where a payment stands. */
public enum PaymentState {
    /** The provider was asked, or is about to be. */
    PENDING,
    /** The driver has to confirm it with the bank. */
    ACTION_NEEDED,
    SETTLED,
    DECLINED
}
