package org.scps.billing.session;

/** What pairing made of a visit, in a word. */
public enum Outcome {
    /** In, and not out yet. */
    INSIDE,
    /** Entry and exit read as the same plate. */
    PAIRED_EXACTLY,
    /** Entry and exit read differently, or one of them torn between two plates, and nobody else could be meant. */
    PAIRED_WITHIN_TOLERANCE,
    /** A person decides; the session's review says why. */
    HELD_FOR_REVIEW,
    /** Out without having come in. */
    ORPHAN,
    /** There was no such session after all. */
    WITHDRAWN;

    public static Outcome of(Session session) {
        if (session.state() == SessionState.WITHDRAWN || session.claim() == null) {
            return WITHDRAWN;
        }
        if (session.entry() == null) {
            return ORPHAN;
        }
        if (session.state() == SessionState.OPEN) {
            return INSIDE;
        }
        boolean torn = session.contested() == ReviewReason.LOW_CONFIDENCE;
        if (session.exit() == null || session.contested() != null && !torn) {
            return HELD_FOR_REVIEW;
        }
        return !torn && session.claim().kind() == Claim.Kind.BOTH ? PAIRED_EXACTLY : PAIRED_WITHIN_TOLERANCE;
    }
}
