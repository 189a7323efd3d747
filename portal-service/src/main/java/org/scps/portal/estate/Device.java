package org.scps.portal.estate;

import org.scps.events.DeviceHeartbeat;

/**
 * A camera device and how it last was.
 *
 * @param online it was heard of recently
 * @param lastHeartbeat null when it was never heard of
 */
public record Device(
        String deviceId,
        String facilityId,
        String laneId,
        String name,
        boolean enabled,
        boolean online,
        DeviceHeartbeat lastHeartbeat) {}
