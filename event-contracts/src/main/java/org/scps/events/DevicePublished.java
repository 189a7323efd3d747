package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The current description of a camera device; replaces the earlier one.
 *
 * @param deviceId slug, {@code [a-z0-9-]{1,64}}
 * @param tokenSha256 lower-case hex SHA-256 of the device's token; the token itself (256 random bits) is known to the
 *     device only
 * @param enabled false refuses the device at once
 */
public record DevicePublished(
        UUID eventId,
        Instant occurredAt,
        String deviceId,
        String facilityId,
        String laneId,
        String name,
        String tokenSha256,
        boolean enabled)
        implements Event {}
