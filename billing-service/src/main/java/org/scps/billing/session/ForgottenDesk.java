package org.scps.billing.session;

import java.time.Instant;
import java.util.List;

/** Closes the sessions of vehicles that nobody has seen leave within the maximum stay. */
public final class ForgottenDesk {

    private static final int AT_ONCE = 200;

    private final Sessions sessions;
    private final PairingSettings settings;
    private final PassageChanges changes;

    public ForgottenDesk(Sessions sessions, PairingSettings settings, PassageChanges changes) {
        this.sessions = sessions;
        this.settings = settings;
        this.changes = changes;
    }

    /** @return how many were closed; more wait when it is 200 */
    public int close(String facilityId, Instant now) {
        Instant latestEntry = now.minus(settings.of(facilityId).maximumStay());
        List<Session> forgotten = sessions.forgotten(facilityId, latestEntry, AT_ONCE);
        for (Session session : forgotten) {
            changes.recheck(session, new Cause(Cause.SYSTEM, Cause.MAXIMUM_STAY, session.correlationId(), now));
        }
        return forgotten.size();
    }
}
