package org.scps.billing.session;

import java.time.Duration;

/**
 * How reads become sessions at one facility.
 *
 * @param repeatWithin a read of the plate in the lane of the read before it, this soon after it, changes nothing
 * @param wrongWayWithin a read of the plate in another lane, this soon after the read before it, is a camera that saw the
 *     same vehicle from elsewhere and changes nothing
 * @param maximumStay an exit later than this after the entry does not belong to it; who has not left by then is forgotten
 * @param passThrough a stay up to and including this long is free: the vehicle passed through or turned round
 * @param tolerance how unlike two reads of one vehicle may be
 */
public record PairingRules(
        Duration repeatWithin,
        Duration wrongWayWithin,
        Duration maximumStay,
        Duration passThrough,
        Tolerance tolerance) {

    public PairingRules {
        if (repeatWithin.isNegative() || maximumStay.compareTo(repeatWithin) <= 0) {
            throw new IllegalArgumentException(
                    "Repeats within " + repeatWithin + " and a stay of at most " + maximumStay + " make no sense");
        }
        if (wrongWayWithin.isNegative() || maximumStay.compareTo(wrongWayWithin) <= 0) {
            throw new IllegalArgumentException("Another lane within " + wrongWayWithin + " and a stay of at most "
                    + maximumStay + " make no sense");
        }
        if (passThrough.isNegative() || maximumStay.compareTo(passThrough) <= 0) {
            throw new IllegalArgumentException("Passing through within " + passThrough + " makes no sense");
        }
    }
}
