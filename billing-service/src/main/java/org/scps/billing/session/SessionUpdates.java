package org.scps.billing.session;

import java.util.List;
import org.scps.events.Event;
import org.scps.events.SessionEvent;

/** Stores a changed session together with what others have to be told of the change. */
public final class SessionUpdates {

    private final Sessions sessions;
    private final Outbox outbox;

    public SessionUpdates(Sessions sessions, Outbox outbox) {
        this.sessions = sessions;
        this.outbox = outbox;
    }

    /**
     * @param before null when the session is new
     * @return the session as stored, with the revision of the last event
     */
    public Session store(Session before, Session after, Cause cause) {
        List<SessionEvent> events = SessionEvents.between(before, after, cause);
        Session told = after.atRevision(after.revision() + events.size());
        sessions.save(told);
        events.forEach(event -> outbox.put(event, after.facilityId(), cause.correlationId()));
        return told;
    }

    /** Tells others of something that happened to a session besides its own change. */
    public void tell(Event event, Session session) {
        outbox.put(event, session.facilityId(), session.correlationId());
    }
}
