package org.scps.edge.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** Body of a heartbeat; field meanings as in the contract's {@code DeviceHeartbeat}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Heartbeat(
        Instant sentAt,
        long spooledFrames,
        long spooledBytes,
        Instant oldestSpooledAt,
        long freeDiskBytes,
        Double temperatureCelsius,
        long framesUploaded,
        long framesDropped,
        String softwareVersion) {}
