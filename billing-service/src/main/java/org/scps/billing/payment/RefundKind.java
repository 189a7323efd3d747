package org.scps.billing.payment;

/** Why money goes back. */
public enum RefundKind {
    /** The price stands, somebody decided to give money back. */
    GOODWILL,
    /** The price fell after it was paid. */
    CORRECTION
}
