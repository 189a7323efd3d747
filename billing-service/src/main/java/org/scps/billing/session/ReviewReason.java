package org.scps.billing.session;

/** Why a person should look. */
public enum ReviewReason {
    /** The read is doubtful; the charge waits for a person's word. */
    LOW_CONFIDENCE,
    /** A vehicle passed and its plate could not be read. */
    NO_PLATE,
    /** A vehicle left that never came in. */
    ORPHAN_EXIT,
    /** A vehicle came in again, or left too late, without having left. */
    EXIT_MISSED,
    /** A paid stay turned out to cost something else, or not to have been. */
    PRICE_CHANGED_AFTER_PAYMENT,
    /** A driver was right to say that a charge is wrong; the reads behind it may be. */
    DISPUTE_UPHELD
}
