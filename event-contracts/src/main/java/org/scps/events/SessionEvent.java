package org.scps.events;

import java.util.UUID;

/** A change of one parking session. */
public sealed interface SessionEvent extends Event
        permits SessionStarted, SessionAmended, SessionEnded, SessionCharged {

    UUID sessionId();

    String facilityId();

    /** Counts the changes of this session, from 1; a consumer keeps the highest it saw. */
    int revision();
}
