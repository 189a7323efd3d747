package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A driver registered or removed a vehicle.
 *
 * @param plate A–Z and 0–9 only
 * @param region as in {@link PlateRead}; null when the driver did not say
 * @param removed true when the driver took it off the account
 */
public record VehiclePublished(
        UUID eventId, Instant occurredAt, UUID vehicleId, UUID accountId, String plate, String region, boolean removed)
        implements Event {}
