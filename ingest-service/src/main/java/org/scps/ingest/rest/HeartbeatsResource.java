package org.scps.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.Topics;
import org.scps.ingest.device.ClockSkew;
import org.scps.ingest.device.Device;
import org.scps.ingest.messaging.EventPublisher;

/** Takes the signs of life of devices. */
@Path("/api/v1/heartbeats")
@Tag(name = "Devices")
@SecurityRequirement(name = "device")
@Singleton
public class HeartbeatsResource {

    private static final int MAX_BYTES = 16 * 1024;

    private final DeviceGate gate;
    private final EventPublisher events;
    private final ObjectMapper json;
    private final ClockSkew skew;
    private final Clock clock;

    HeartbeatsResource(DeviceGate gate, EventPublisher events, ObjectMapper json, ClockSkew skew, Clock clock) {
        this.gate = gate;
        this.events = events;
        this.json = json;
        this.skew = skew;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Say that the device is alive")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HeartbeatReport.class)))
    @APIResponse(responseCode = "204", description = "Kafka has it")
    @APIResponse(responseCode = "401", description = "No enabled device has this token")
    @APIResponse(responseCode = "422", description = "Not a heartbeat")
    @APIResponse(responseCode = "429", description = "Too many requests from this device; see Retry-After")
    @APIResponse(responseCode = "503", description = "Kafka is down; see Retry-After")
    public void post(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long contentLength,
            InputStream body) {
        Device device = gate.authenticate(authorization);
        gate.checkRate(device);
        HeartbeatReport report = parse(BoundedBody.read(body, contentLength, MAX_BYTES));
        skew.observe(device.deviceId(), report.sentAt());
        events.publish(Topics.DEVICE_HEARTBEATS, device.deviceId(), describe(device, report, clock.instant()), null);
    }

    private HeartbeatReport parse(byte[] body) {
        try {
            HeartbeatReport report = json.readValue(body, HeartbeatReport.class);
            if (report != null && report.sentAt() != null && ClockSkew.tellable(report.sentAt())) {
                return report;
            }
        } catch (IOException e) {
            // Told below, without the parser's inner words.
        }
        throw Problem.of(
                        422,
                        "malformed-request",
                        "Malformed request",
                        "The body is no heartbeat, or has no sentAt that a clock could tell")
                .asException();
    }

    private static DeviceHeartbeat describe(Device device, HeartbeatReport report, Instant receivedAt) {
        return new DeviceHeartbeat(
                UUID.randomUUID(),
                receivedAt,
                device.deviceId(),
                device.facilityId(),
                device.laneId(),
                report.sentAt(),
                receivedAt,
                Duration.between(receivedAt, report.sentAt()).toMillis(),
                report.spooledFrames(),
                report.spooledBytes(),
                report.oldestSpooledAt(),
                report.freeDiskBytes(),
                report.temperatureCelsius(),
                report.framesUploaded(),
                report.framesDropped(),
                report.softwareVersion());
    }
}
