package org.scps.ingest.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.MDC;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.device.Device;
import org.scps.ingest.frame.IntakeMetrics;
import org.scps.ingest.read.CameraRead;
import org.scps.ingest.read.ReadIntake;

/** Takes plates from cameras that read by themselves. */
@Path("/api/v1/plate-reads")
@Tag(name = "Devices")
@SecurityRequirement(name = "device")
@Singleton
public class PlateReadsResource {

    private static final String SOURCE = "camera-read";
    private static final long ROOM_FOR_WORDS = 64 * 1024;

    private final DeviceGate gate;
    private final ReadIntake intake;
    private final IntakeMetrics metrics;
    private final ObjectMapper json;
    private final WorkPlaces places;
    private final long maxBytes;

    PlateReadsResource(
            DeviceGate gate,
            ReadIntake intake,
            IntakeMetrics metrics,
            ObjectMapper json,
            WorkPlaces places,
            IngestConfig config) {
        this.gate = gate;
        this.intake = intake;
        this.metrics = metrics;
        this.json = json;
        this.places = places;
        // Base64 makes four bytes of three.
        this.maxBytes = config.frames().maxBytes().asLongValue() / 3 * 4 + ROOM_FOR_WORDS;
    }

    @POST
    @Operation(
            summary = "Report a plate that the camera has read itself",
            description =
                    "One vehicle that passed the device's lane. The photo is required: it is what a person looks at"
                            + " when the read is doubted. May be repeated until the answer is 201 or 200; nothing happens twice."
                            + " Any answer of 4xx but 401 and 429 is final.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadReport.class)))
    @APIResponse(
            responseCode = "201",
            description = "Photo stored, and Kafka has the read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedRead.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was taken before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptedRead.class)))
    @APIResponse(responseCode = "401", description = "No enabled device has this token")
    @APIResponse(responseCode = "413", description = "Too many bytes")
    @APIResponse(responseCode = "415", description = "The photo is neither JPEG nor PNG")
    @APIResponse(responseCode = "422", description = "No read, or values that can not be; the answer names the field")
    @APIResponse(responseCode = "429", description = "Too many requests from this device; see Retry-After")
    @APIResponse(responseCode = "503", description = "Image store or Kafka is down; see Retry-After, keep the read")
    public Response post(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long contentLength,
            InputStream body) {
        try {
            Device device = gate.authenticate(authorization);
            gate.checkRate(device);
            return places.holding(
                    () -> take(ReadReports.read(parse(BoundedBody.read(body, contentLength, maxBytes)), device)));
        } catch (ProblemException e) {
            if (e.problem().isFaultOfSender()) {
                metrics.countRefusal(SOURCE, e.problem().kind());
            }
            throw e;
        }
    }

    private Response take(CameraRead read) {
        MDC.put("correlationId", read.readId().toString());
        try {
            return FrameAnswers.of(metrics.measure(SOURCE, () -> intake.accept(read)), AcceptedRead::new);
        } finally {
            MDC.remove("correlationId");
        }
    }

    private ReadReport parse(byte[] body) {
        try {
            ReadReport report = json.readValue(body, ReadReport.class);
            if (report != null) {
                return report;
            }
        } catch (IOException e) {
            // Told below, without the parser's inner words.
        }
        throw Problem.of(422, "malformed-request", "Malformed request", "The body is not a plate read as JSON")
                .asException();
    }
}
