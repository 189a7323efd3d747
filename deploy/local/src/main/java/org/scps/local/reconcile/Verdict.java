package org.scps.local.reconcile;

/** What became of one visit. */
enum Verdict {
    /** Same car, times within a second, the charge right to the cent. */
    RIGHT,
    /** The system was not sure and a person shall look; nobody was billed wrongly. */
    HELD,
    /** Billed wrongly, or not there at all. */
    WRONG
}
