package org.scps.billing.dispute;

/** What became of a wish about a dispute. */
public sealed interface DisputeOutcome {

    record Done(Dispute dispute) implements DisputeOutcome {}

    /** It does not stand where this could be done. */
    record Refused(String why) implements DisputeOutcome {}

    record NotFound(String what) implements DisputeOutcome {}

    /** The payment provider has not yet given the money back; the same again finishes it. */
    record Unfinished(String why) implements DisputeOutcome {}
}
