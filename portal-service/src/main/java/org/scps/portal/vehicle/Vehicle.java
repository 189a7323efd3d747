package org.scps.portal.vehicle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A plate on an account.
 *
 * @param region issuing country or state; null when the driver did not say
 * @param removedAt null while it stands on the account
 */
public record Vehicle(
        UUID vehicleId, UUID accountId, String plate, String region, Instant registeredAt, Instant removedAt) {

    /** Drivers sign up on the way out, to pay, and a camera's upload may be late: a stay that just ended counts too. */
    static final Duration LOOK_BACK = Duration.ofMinutes(15);

    /**
     * Whether a stay falls into the time this vehicle stood on the account.
     *
     * @param to end of the stay; null while the vehicle is inside
     */
    public boolean covers(Instant from, Instant to) {
        return (to == null || to.isAfter(registeredAt.minus(LOOK_BACK)))
                && (removedAt == null || from.isBefore(removedAt));
    }
}
