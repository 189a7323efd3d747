package org.scps.ingest.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.MDC;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.device.ClockSkew;
import org.scps.ingest.device.Device;
import org.scps.ingest.frame.Frame;
import org.scps.ingest.frame.FrameIntake;
import org.scps.ingest.frame.IntakeMetrics;

/** Takes frames from devices. */
@Path("/api/v1/frames")
@Tag(name = "Devices")
@SecurityRequirement(name = "device")
@Singleton
public class FramesResource {

    private static final String SOURCE = "device";

    private final DeviceGate gate;
    private final FrameIntake intake;
    private final IntakeMetrics metrics;
    private final ClockSkew skew;
    private final long maxBytes;
    private final WorkPlaces places;

    FramesResource(
            DeviceGate gate,
            FrameIntake intake,
            IntakeMetrics metrics,
            ClockSkew skew,
            WorkPlaces places,
            IngestConfig config) {
        this.gate = gate;
        this.intake = intake;
        this.metrics = metrics;
        this.skew = skew;
        this.maxBytes = config.frames().maxBytes().asLongValue();
        this.places = places;
    }

    @PUT
    @Path("{frameId}")
    @Operation(
            summary = "Hand over a frame",
            description =
                    "May be repeated with the same frame id until the answer is 201 or 200; nothing happens twice."
                            + " Any answer of 4xx but 401 and 429 is final: the frame will never be accepted.")
    @RequestBody(
            description = "The encoded image",
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored, and Kafka has it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedFrame.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was stored before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedFrame.class)))
    @APIResponse(responseCode = "401", description = "No enabled device has this token")
    @APIResponse(responseCode = "413", description = "Too many bytes")
    @APIResponse(responseCode = "415", description = "Neither JPEG nor PNG")
    @APIResponse(responseCode = "422", description = "Damaged, of wrong dimensions, or headers that can not be")
    @APIResponse(responseCode = "429", description = "Too many frames from this device; see Retry-After")
    @APIResponse(responseCode = "503", description = "Image store or Kafka is down; see Retry-After, keep the frame")
    public Response put(
            @PathParam("frameId") String frameId,
            @BeanParam FrameHeaders headers,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long contentLength,
            InputStream body) {
        try {
            return receive(frameId, headers, gate.authenticate(authorization), contentLength, body);
        } catch (ProblemException e) {
            if (e.problem().isFaultOfSender()) {
                metrics.countRefusal(SOURCE, e.problem().kind());
            }
            throw e;
        }
    }

    private Response receive(
            String frameId, FrameHeaders headers, Device device, Long contentLength, InputStream body) {
        gate.checkRate(device);
        UUID id = FrameHeaders.uuid("The frame id", frameId);
        MDC.put("correlationId", headers.burstId().toString());
        skew.observe(device.deviceId(), headers.sentAt());
        try {
            return places.holding(() -> {
                Frame frame = describe(id, device, headers, BoundedBody.read(body, contentLength, maxBytes));
                return FrameAnswers.of(metrics.measure(SOURCE, () -> intake.accept(frame)), AcceptedFrame::new);
            });
        } finally {
            MDC.remove("correlationId");
        }
    }

    private static Frame describe(UUID frameId, Device device, FrameHeaders headers, byte[] image) {
        return new Frame(
                frameId,
                device.facilityId(),
                device.laneId(),
                device.deviceId(),
                headers.capturedAt(),
                headers.burstId(),
                headers.sequence(),
                headers.lastOfBurst(),
                image);
    }
}
