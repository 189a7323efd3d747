package org.scps.billing.session;

import java.util.UUID;

/**
 * Lets one transaction at a time change what belongs to a facility; held until the transaction ends. Take it before
 * reading anything that is to be changed.
 */
public interface FacilityLock {

    void take(String facilityId);

    /** @return false when there is no such session, as in the others no such passage or review */
    boolean takeForSession(UUID sessionId);

    boolean takeForPassage(UUID passageId);

    boolean takeForReview(UUID reviewId);
}
