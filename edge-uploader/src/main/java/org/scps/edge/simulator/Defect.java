package org.scps.edge.simulator;

/** What goes wrong, or is special, on purpose with a car's visit. */
enum Defect {
    /** The plate looks different at the exit. */
    MISREAD,
    /** The plate is covered with mud at the exit. */
    UNREADABLE,
    /** Drives straight through; nothing wrong, and free of charge. */
    PASS_THROUGH,
    /** Leaves without being photographed. */
    MISSED_EXIT
}
