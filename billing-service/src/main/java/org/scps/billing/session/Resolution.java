package org.scps.billing.session;

/** What became of an operator's decision. */
public sealed interface Resolution {

    /** @param review as it stands now; still open when the decision did not settle the matter */
    record Done(Review review) implements Resolution {}

    record NotFound(String what) implements Resolution {}

    /** The decision does not fit the matter as it stands. */
    record Refused(String why) implements Resolution {}
}
