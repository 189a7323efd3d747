package org.scps.events;

/** How far a read may be acted on. */
public enum ReadBand {
    /** May be acted on unseen. */
    ACCEPT,
    /** A person should look before anyone is charged. */
    REVIEW,
    /** No legible plate. */
    REJECT
}
