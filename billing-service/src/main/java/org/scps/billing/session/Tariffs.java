package org.scps.billing.session;

import java.time.Instant;
import org.scps.billing.tariff.Tariff;

/** All versions of all tariffs. */
public interface Tariffs {

    /**
     * The version that prices a stay entered at {@code entry}.
     *
     * @throws IllegalStateException if the facility has no tariff
     */
    Tariff inForce(String facilityId, Instant entry);

    /** Makes sure that the facility has a tariff in its currency and time zone. */
    void provideFor(Facility facility, Instant now);
}
