package org.scps.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stay was priced, or priced anew.
 *
 * @param total what the stay costs, the sum of the lines
 * @param tariffId the tariff that priced it
 * @param tariffVersion its version, in force at entry
 * @param state where the charge stands
 */
public record SessionCharged(
        UUID eventId,
        Instant occurredAt,
        UUID sessionId,
        int revision,
        String facilityId,
        Money total,
        List<ChargeLine> lines,
        String tariffId,
        int tariffVersion,
        ChargeState state)
        implements SessionEvent {

    public SessionCharged {
        lines = List.copyOf(lines);
    }
}
