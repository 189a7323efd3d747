package org.scps.billing.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * What went wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
record Problem(String type, String title, int status, String detail, String instance) {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    static Response response(StatusType status, String detail, String path) {
        return Response.status(status)
                .type(PROBLEM_JSON)
                .entity(new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, path))
                .build();
    }
}
