package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A device is alive.
 *
 * @param sentAt the device's clock
 * @param receivedAt ingest's clock
 * @param clockSkewMillis device clock minus ingest clock, positive when the device is ahead
 * @param spooledFrames frames waiting for upload
 * @param spooledBytes their size
 * @param oldestSpooledAt capture time of the oldest; null when the spool is empty
 * @param freeDiskBytes on the spool's disk
 * @param temperatureCelsius of the processor; null where the device cannot tell
 * @param framesUploaded since the device started
 * @param framesDropped since the device started, because the spool was full or the frame too old
 * @param softwareVersion of the edge-uploader
 */
public record DeviceHeartbeat(
        UUID eventId,
        Instant occurredAt,
        String deviceId,
        String facilityId,
        String laneId,
        Instant sentAt,
        Instant receivedAt,
        long clockSkewMillis,
        long spooledFrames,
        long spooledBytes,
        Instant oldestSpooledAt,
        long freeDiskBytes,
        Double temperatureCelsius,
        long framesUploaded,
        long framesDropped,
        String softwareVersion)
        implements Event {}
