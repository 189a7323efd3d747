package org.scps.billing.session;

import java.time.Instant;

/**
 * Vehicles inside a facility or one of its zones, counted from passages, apart from sessions.
 *
 * @param zone of the facility; {@link #WHOLE} for all of it
 * @param occupied never negative
 * @param exitsBeforeEntries exits that found the facility empty; their entries may still be on the way
 * @param lastSuchExitAt capture time of the latest of them; null when there are none
 * @param setAt when an operator counted; earlier passages are in that count already; null when nobody did
 */
public record Occupancy(
        String facilityId,
        String zone,
        int occupied,
        int exitsBeforeEntries,
        Instant lastSuchExitAt,
        Instant setAt,
        Instant updatedAt) {

    public static final String WHOLE = "";

    public static Occupancy empty(String facilityId, String zone, Instant now) {
        return new Occupancy(facilityId, zone, 0, 0, null, null, now);
    }

    Occupancy entered(Instant at, Instant now) {
        if (includes(at)) {
            return this;
        }
        // The exit of this very vehicle was known first and could not be subtracted: now the two cancel out.
        if (exitsBeforeEntries > 0 && !at.isAfter(lastSuchExitAt)) {
            return new Occupancy(facilityId, zone, occupied, exitsBeforeEntries - 1, lastSuchExitAt, setAt, now);
        }
        return new Occupancy(facilityId, zone, occupied + 1, exitsBeforeEntries, lastSuchExitAt, setAt, now);
    }

    Occupancy left(Instant at, Instant now) {
        if (includes(at)) {
            return this;
        }
        if (occupied > 0) {
            return new Occupancy(facilityId, zone, occupied - 1, exitsBeforeEntries, lastSuchExitAt, setAt, now);
        }
        Instant latest = lastSuchExitAt == null || at.isAfter(lastSuchExitAt) ? at : lastSuchExitAt;
        return new Occupancy(facilityId, zone, 0, exitsBeforeEntries + 1, latest, setAt, now);
    }

    Occupancy setTo(int counted, Instant now) {
        return new Occupancy(facilityId, zone, counted, 0, null, now, now);
    }

    private boolean includes(Instant at) {
        return setAt != null && at.isBefore(setAt);
    }
}
