package org.scps.billing.session;

/** What pairing made of a visit, in a word. */
public enum Outcome {
    /** In, and not out yet. */
    INSIDE,
    /** Entry and exit read as the same plate. */
    PAIRED_EXACTLY,
    /** Entry and exit read differently, but near enough and with nobody else who could be meant. */
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
        if (session.exit() == null || session.contested() != null) {
            return HELD_FOR_REVIEW;
        }
        return session.claim().kind() == Claim.Kind.BOTH ? PAIRED_EXACTLY : PAIRED_WITHIN_TOLERANCE;
    }
}
