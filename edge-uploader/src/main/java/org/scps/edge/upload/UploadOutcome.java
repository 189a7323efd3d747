package org.scps.edge.upload;

import java.time.Duration;

/** What became of one attempt to hand a frame to ingest. */
sealed interface UploadOutcome {

    /** Ingest has it. */
    record Stored(boolean repeat) implements UploadOutcome {}

    /** Ingest will never take it. */
    record Refused(int status, String reason) implements UploadOutcome {}

    /** The device itself is turned away: unknown token, disabled, or a wrong address. The frame is kept. */
    record TurnedAway(int status, String reason) implements UploadOutcome {}

    /**
     * Not now.
     *
     * @param retryAfter what ingest asked for; zero when it did not say
     */
    record Later(String reason, Duration retryAfter) implements UploadOutcome {}
}
