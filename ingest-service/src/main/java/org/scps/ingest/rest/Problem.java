package org.scps.ingest.rest;

import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * The body of every answer that is no success.
 *
 * @param type names the kind of problem; stable, for programs
 * @param title the kind of problem, for people
 * @param detail this very problem
 * @param instance the path that was asked for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String KINDS = "urn:scps:problem:";

    /** @param kind such as {@code unknown-device} */
    static Problem of(int status, String kind, String title, String detail) {
        return new Problem(KINDS + kind, title, status, detail, null);
    }

    boolean isFaultOfSender() {
        return status < 500;
    }

    String kind() {
        return type.substring(KINDS.length());
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path);
    }

    ProblemException asException() {
        return new ProblemException(this, null);
    }

    /** @param retryAfter told in whole seconds, rounded up, at least 1 */
    ProblemException asException(Duration retryAfter) {
        return new ProblemException(this, retryAfter);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
