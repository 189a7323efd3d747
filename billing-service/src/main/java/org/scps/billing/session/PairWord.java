package org.scps.billing.session;

/** What became of somebody's word that a pair is right. */
public enum PairWord {
    TAKEN,
    NOT_FOUND,
    /** The session has not both an entry and an exit. */
    NO_PAIR,
    /** Neither entry nor exit was read as that plate. */
    OTHER_PLATE
}
