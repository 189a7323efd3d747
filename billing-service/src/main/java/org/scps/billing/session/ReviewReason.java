package org.scps.billing.session;

/** Why a person should look. */
public enum ReviewReason {
    /** The read is doubtful; the charge waits for a person's word. */
    LOW_CONFIDENCE,
    /** A vehicle passed and its plate could not be read. */
    NO_PLATE,
    /** A vehicle left that never came in. */
    ORPHAN_EXIT,
    /** A vehicle left whose read could be that of several inside. */
    AMBIGUOUS,
    /** A vehicle came in again without having left. */
    EXIT_MISSED,
    /** A vehicle has not left within the maximum stay. */
    STAY_TOO_LONG,
    /** When the vehicle left, another one was inside whose plate may have been meant; the charge waits. */
    LOOKALIKE_INSIDE,
    /** Between entry and exit a vehicle left that may have been this one; the charge waits. */
    EXIT_BETWEEN,
    /** When the vehicle came in, its plate was inside already: one of the two may be another's; the charge waits. */
    ENTERED_TWICE,
    /** A similar plate's visit, itself held, left in between or was inside at the exit; the charge waits. */
    LOOKALIKE_HELD,
    /** The clock of a camera is wrong, so the duration is; the charge waits. */
    CLOCK_WRONG,
    /** A paid stay turned out to cost something else, or not to have been. */
    PRICE_CHANGED_AFTER_PAYMENT,
    /** A driver was right to say that a charge is wrong; the reads behind it may be. */
    DISPUTE_UPHELD;

    /** Whether a pair held for this may hold others: entry and exit may be of two vehicles, by its own evidence. */
    boolean holdsOthers() {
        return this == LOOKALIKE_INSIDE || this == EXIT_BETWEEN || this == ENTERED_TWICE;
    }
}
