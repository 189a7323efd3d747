package org.scps.portal.upstream;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/** Proof of a payment. */
public record Receipt(
        @JsonAlias({"receiptNumber"}) String number,
        UUID sessionId,
        String facilityId,
        String plate,
        @JsonAlias({"entryAt", "entry"}) Instant from,
        @JsonAlias({"exitAt", "exit"}) Instant to,
        List<ChargeLine> lines,
        Money total,
        @JsonAlias({"settledAt"}) Instant paidAt,
        String provider,
        String providerReference,
        String tariffId,
        Integer tariffVersion) {

    public Receipt {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
