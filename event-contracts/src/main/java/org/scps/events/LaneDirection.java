package org.scps.events;

/** Which way vehicles use a lane. */
public enum LaneDirection {
    ENTRY,
    EXIT,
    /** One lane for both; what a passage means follows from the sessions that are open. */
    BOTH
}
