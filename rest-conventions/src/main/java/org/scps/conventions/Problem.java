package org.scps.conventions;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;

/**
 * What went wrong, for machines and people.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param status HTTP status
 * @param detail for people: what is wrong and what to do
 * @param instance the path that was asked for; null where the path itself must not be repeated
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    public static Problem of(int status, String title, String detail, String path) {
        return new Problem("about:blank", title, status, detail, path);
    }

    public static Response response(StatusType status, String detail, String path) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail, path)
                .response()
                .build();
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(PROBLEM_JSON).entity(this);
    }
}
