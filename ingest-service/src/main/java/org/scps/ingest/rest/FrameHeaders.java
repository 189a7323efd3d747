package org.scps.ingest.rest;

import jakarta.ws.rs.HeaderParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.scps.ingest.device.ClockSkew;

/** What a device tells of a frame, in headers; kept as text until it is parsed, to say exactly what is wrong. */
public class FrameHeaders {

    @HeaderParam("X-Captured-At")
    @Parameter(description = "When the shutter opened, RFC 3339, by the device's clock", required = true)
    String capturedAt;

    @HeaderParam("X-Burst-Id")
    @Parameter(description = "UUID that the frames of one movement share", required = true)
    String burstId;

    @HeaderParam("X-Sequence")
    @Parameter(description = "Place of the frame in its burst, from 0", required = true)
    String sequence;

    @HeaderParam("X-Last-Of-Burst")
    @Parameter(description = "true when no later frame of the burst follows", required = true)
    String lastOfBurst;

    @HeaderParam("X-Sent-At")
    @Parameter(description = "The device's clock now, RFC 3339")
    String sentAt;

    Instant capturedAt() {
        return instant("X-Captured-At", capturedAt);
    }

    UUID burstId() {
        return uuid("X-Burst-Id", burstId);
    }

    int sequence() {
        require("X-Sequence", sequence);
        if (!sequence.matches("\\d{1,6}")) {
            throw malformed("X-Sequence", "a whole number from 0");
        }
        return Integer.parseInt(sequence);
    }

    boolean lastOfBurst() {
        require("X-Last-Of-Burst", lastOfBurst);
        return switch (lastOfBurst) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed("X-Last-Of-Burst", "true or false");
        };
    }

    /** Null when the device did not tell. */
    Instant sentAt() {
        return sentAt == null ? null : instant("X-Sent-At", sentAt);
    }

    static UUID uuid(String name, String value) {
        require(name, value);
        try {
            UUID parsed = UUID.fromString(value);
            if (value.length() == 36) {
                return parsed;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw malformed(name, "a UUID");
    }

    static Instant instant(String name, String value) {
        require(name, value);
        try {
            Instant parsed = OffsetDateTime.parse(value).toInstant();
            if (ClockSkew.tellable(parsed)) {
                return parsed;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw malformed(name, "a time such as 2026-03-01T12:00:00.000Z");
    }

    private static void require(String name, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.of(422, "malformed-request", "Malformed request", name + " is missing")
                    .asException();
        }
    }

    static ProblemException malformed(String name, String form) {
        return Problem.of(422, "malformed-request", "Malformed request", name + " has to be " + form)
                .asException();
    }
}
