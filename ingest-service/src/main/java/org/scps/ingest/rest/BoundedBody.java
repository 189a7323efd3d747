package org.scps.ingest.rest;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body without ever holding more than is allowed. */
final class BoundedBody {

    private BoundedBody() {}

    /**
     * Reads all of a body.
     *
     * @param announced the {@code Content-Length}, null when the sender gave none
     * @param limit most bytes
     * @throws ProblemException 413 when there is more, before more is read; 400 when the sender breaks off
     */
    static byte[] read(InputStream body, Long announced, long limit) {
        if (announced != null && announced > limit) {
            throw tooLarge(limit);
        }
        try {
            byte[] content = body.readNBytes((int) limit + 1);
            if (content.length > limit) {
                throw tooLarge(limit);
            }
            if (announced != null && content.length < announced) {
                throw brokenOff();
            }
            return content;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    private static ProblemException tooLarge(long limit) {
        return Problem.of(413, "too-large", "Body too large", "At most " + limit + " bytes")
                .asException();
    }

    private static ProblemException brokenOff() {
        return Problem.of(400, "broken-off", "Body broken off", "The body ended too early")
                .asException();
    }
}
