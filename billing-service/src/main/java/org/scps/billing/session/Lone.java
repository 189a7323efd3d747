package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** An entry or an exit that no read of the same plate belongs to. */
record Lone(Passage passage, boolean enters, Claim claim) {

    static final Comparator<Lone> BY_TIME = Comparator.comparing(Lone::passage, Passage.BY_TIME);

    UUID passageId() {
        return passage.passageId();
    }

    Instant at() {
        return passage.at();
    }

    /** What stands when nobody else is near. */
    Stay alone(PairingRules rules) {
        if (!enters) {
            return new Stay.Orphan(passage);
        }
        if (claim.until() == null) {
            return new Stay.Open(passage);
        }
        boolean tooLong = !claim.until().isBefore(at().plus(rules.maximumStay()));
        return new Stay.Stuck(passage, claim.until(), tooLong ? ReviewReason.STAY_TOO_LONG : ReviewReason.EXIT_MISSED);
    }

    /** Whether the vehicle that entered here may have been inside at a moment. */
    boolean insideAt(Instant moment, Duration within) {
        return enters
                && at().isBefore(moment)
                && !moment.isAfter(at().plus(within))
                && (claim.until() == null || !moment.isAfter(claim.until()));
    }

    /** Whether entry and exit may be of one stay as far as their times tell. */
    boolean mayBelongTo(Lone other, Duration within) {
        return enters != other.enters && (enters ? insideAt(other.at(), within) : other.insideAt(at(), within));
    }
}
