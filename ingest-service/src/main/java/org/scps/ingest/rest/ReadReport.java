package org.scps.ingest.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scps.events.BoundingBox;

/**
 * What a camera tells of a plate it has read itself. Times and ids are kept as text until they are parsed, to say exactly
 * what is wrong.
 */
@Schema(description = "A plate that a camera has read itself")
public record ReadReport(
        @Schema(
                        description =
                                "UUID of this read, the same in every repeat; without it, it follows from the device,"
                                        + " the capture time and the plate",
                        nullable = true)
                String readId,
        @JsonProperty(required = true)
                @Schema(description = "When the photo was taken, RFC 3339", examples = "2026-03-01T12:00:00.000Z")
                String capturedAt,
        @Schema(
                        description =
                                "The plate's text; spaces, dots and hyphens are left out, small letters made large."
                                        + " Null when a vehicle passed and its plate could not be read.",
                        nullable = true,
                        examples = "BK 407 M")
                String plate,
        @Schema(
                        description = "Issuing country or state: ISO 3166-1 (de), or us- and the state (us-ny)",
                        nullable = true)
                String region,
        @Schema(description = "How sure the camera is that there is a plate, 0–1; 1 when not told", nullable = true)
                Double detectionConfidence,
        @Schema(description = "How sure the camera is of the whole text, 0–1; required with a plate", nullable = true)
                Double readConfidence,
        @Schema(description = "What else the plate may be, best first", nullable = true) List<Candidate> candidates,
        @Schema(description = "The plate in the photo, pixels from its top left corner", nullable = true)
                BoundingBox box,
        @Schema(description = "What read it, for people, at most 64 characters", nullable = true) String engine,
        @JsonProperty(required = true) @Schema(description = "The photo, JPEG or PNG, as base64", format = "byte")
                byte[] image) {

    /** One more text the plate may have; {@code confidence} is 0–1. */
    @Schema(name = "ReadReportCandidate")
    public record Candidate(String plate, double confidence) {}
}
