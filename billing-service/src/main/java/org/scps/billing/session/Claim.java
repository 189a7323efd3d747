package org.scps.billing.session;

import java.time.Instant;

/**
 * What the timeline of a plate, looked at alone, says of a session.
 *
 * @param plate whose timeline it is
 * @param until the vehicle was gone by then, because it came in again; null when nothing tells so
 */
public record Claim(Kind kind, String plate, Instant until) {

    /** What was read as this very plate. */
    public enum Kind {
        /** An entry whose exit was not. */
        ENTRY,
        /** An exit whose entry was not. */
        EXIT,
        /** Both. */
        BOTH
    }

    boolean lone() {
        return kind != Kind.BOTH;
    }
}
