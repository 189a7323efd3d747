package org.scps.billing.session;

/** Where a session stands. */
public enum SessionState {
    /** The vehicle is inside. */
    OPEN,
    /** The vehicle left, or an operator closed the matter. */
    ENDED,
    /** Entry or exit is missing; a person decides. */
    REVIEW,
    /** There was no such session after all. */
    WITHDRAWN
}
