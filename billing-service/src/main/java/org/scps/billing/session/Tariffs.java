package org.scps.billing.session;

import java.time.Instant;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/** All versions of all tariffs. */
public interface Tariffs {

    /**
     * The version that prices a stay entered at {@code entry}.
     *
     * @throws IllegalStateException if the facility has no tariff
     */
    Tariff inForce(String facilityId, Instant entry);

    /** What the price of a stay depends on besides its times: class and zone, permits, validations. */
    default Visit visit(Tariff tariff, Arrival arrival) {
        return Visit.from(arrival.at());
    }

    /** Makes sure that the facility has a tariff in its currency and time zone. */
    void provideFor(Facility facility, Instant now);
}
