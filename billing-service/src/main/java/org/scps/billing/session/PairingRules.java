package org.scps.billing.session;

import java.time.Duration;

/**
 * How reads of one plate become sessions.
 *
 * @param repeatWithin a read of the plate in the lane of the read before it, this soon after it, changes nothing
 * @param maximumStay an exit later than this after the entry does not belong to it
 */
public record PairingRules(Duration repeatWithin, Duration maximumStay) {

    public PairingRules {
        if (repeatWithin.isNegative() || maximumStay.compareTo(repeatWithin) <= 0) {
            throw new IllegalArgumentException(
                    "Repeats within " + repeatWithin + " and a stay of at most " + maximumStay + " make no sense");
        }
    }
}
