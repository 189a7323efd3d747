package org.scps.billing.session;

import java.util.List;
import java.util.Objects;
import org.scps.events.Event;
import org.scps.events.SessionEvent;

/** Stores a changed session together with what others have to be told of the change. */
public final class SessionUpdates {

    private final Sessions sessions;
    private final Outbox outbox;
    private final ChargeRecord record;

    public SessionUpdates(Sessions sessions, Outbox outbox, ChargeRecord record) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.record = record;
    }

    /**
     * @param before null when the session is new
     * @return the session as stored, with the revision of the last event
     */
    public Session store(Session before, Session after, Cause cause) {
        List<SessionEvent> events = SessionEvents.between(before, after, cause);
        Session told = after.atRevision(after.revision() + events.size());
        keep(before, told, cause);
        events.forEach(event -> outbox.put(event, after.facilityId(), cause.correlationId()));
        return told;
    }

    /** Stores a changed session of which others need not be told. */
    public void keep(Session before, Session after, Cause cause) {
        sessions.save(after);
        Charge chargedBefore = before == null ? null : before.charge();
        if (!Objects.equals(chargedBefore, after.charge())) {
            record.changed(after, chargedBefore, cause);
        }
    }

    /** Tells others of something that happened to a session besides its own change. */
    public void tell(Event event, Session session) {
        outbox.put(event, session.facilityId(), session.correlationId());
    }
}
