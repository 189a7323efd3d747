package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/**
 * What a stay would cost if it ended at {@code asOf}.
 *
 * @param nextRiseAt when the price goes up; null when it will not
 */
public record Quote(
        Money total, List<ChargeLine> lines, Instant asOf, Instant nextRiseAt, String tariffId, Integer tariffVersion) {

    public Quote {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
