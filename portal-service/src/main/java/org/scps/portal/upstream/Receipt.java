package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/** Proof of a payment. */
public record Receipt(
        String number,
        UUID sessionId,
        String facilityId,
        String facilityName,
        String timeZone,
        String plate,
        Instant enteredAt,
        Instant leftAt,
        List<ChargeLine> lines,
        Money total,
        String provider,
        String providerReference,
        Instant paidAt) {

    public Receipt {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
