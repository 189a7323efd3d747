package org.scps.ingest.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What a device tells of itself.
 *
 * @param sentAt the device's clock
 * @param spooledFrames frames waiting for upload
 * @param spooledBytes their size
 * @param oldestSpooledAt capture time of the oldest; null when the spool is empty
 * @param freeDiskBytes on the spool's disk
 * @param temperatureCelsius of the processor; null where the device can not tell
 * @param framesUploaded since the device started
 * @param framesDropped since the device started
 * @param softwareVersion of the edge-uploader
 */
public record HeartbeatReport(
        @JsonProperty(required = true) Instant sentAt,
        long spooledFrames,
        long spooledBytes,
        Instant oldestSpooledAt,
        long freeDiskBytes,
        Double temperatureCelsius,
        long framesUploaded,
        long framesDropped,
        String softwareVersion) {}
