package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What was said of a session earlier was wrong and now reads as told here; sent after a correction, a late frame or a
 * withdrawal.
 *
 * @param plate the session's plate now
 * @param entry as it stands now; null for a vehicle that was only seen leaving
 * @param exit as it stands now; null while the vehicle is inside
 * @param withdrawn true when there was no such session after all
 * @param reason for people
 * @param amendedBy the operator's account name, or {@code system}
 */
public record SessionAmended(
        UUID eventId,
        Instant occurredAt,
        UUID sessionId,
        int revision,
        String facilityId,
        String plate,
        Passing entry,
        Passing exit,
        boolean withdrawn,
        String reason,
        String amendedBy)
        implements SessionEvent {}
