package org.scps.billing.notice;

import java.time.Instant;

/** The messages that were taken. */
public interface ProviderEvents {

    boolean taken(String provider, String eventId);

    void take(String provider, String eventId, String type, Instant now);
}
