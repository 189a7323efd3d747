package org.scps.billing.session;

import java.time.Instant;

/** Vehicles that were inside for longer than the maximum stay, and what closes and keeps closed their sessions. */
final class Forgotten {

    private Forgotten() {}

    /** Only the closing of the forgotten looks at the clock: what is uploaded late is taken as it was. */
    static Instant horizon(Cause cause) {
        return Cause.MAXIMUM_STAY.equals(cause.reason()) ? cause.at() : Instant.MIN;
    }

    /** Who was forgotten once stays so until an exit or another entry is known. */
    static Stay still(Stay stay, Session old, PairingRules rules) {
        boolean forgotten = stay instanceof Stay.Open && was(stay, old);
        Instant until = stay.first().at().plus(rules.maximumStay());
        return forgotten ? new Stay.Stuck(stay.first(), until, ReviewReason.STAY_TOO_LONG) : stay;
    }

    /** Why the charge of a stay waits, or that it was closed as forgotten; null when neither. */
    static ReviewReason contested(Stay stay, Session old, Cause cause) {
        if (stay instanceof Stay.Stuck stuck && stuck.reason() == ReviewReason.STAY_TOO_LONG) {
            boolean forgotten = Cause.MAXIMUM_STAY.equals(cause.reason()) || was(stay, old);
            return forgotten ? ReviewReason.STAY_TOO_LONG : null;
        }
        return stay instanceof Stay.Paired pair ? pair.contested() : null;
    }

    private static boolean was(Stay stay, Session old) {
        return old != null
                && old.contested() == ReviewReason.STAY_TOO_LONG
                && old.claim() != null
                && old.claim().plate().equals(stay.first().timelinePlate());
    }
}
