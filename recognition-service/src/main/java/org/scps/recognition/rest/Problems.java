package org.scps.recognition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Errors as problem details.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(String type, String title, int status, String detail, String instance) {}

    @ServerExceptionMapper
    Response known(Problem problem, UriInfo uri) {
        return body(problem.status(), problem.title(), problem.getMessage(), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        return body(status, Response.Status.fromStatusCode(status).getReasonPhrase(), null, uri);
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e, UriInfo uri) {
        LOG.errorf(e, "Request failed: %s", uri.getPath());
        return body(500, "Internal error", null, uri);
    }

    static Response body(int status, String title, String detail, UriInfo uri) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Body("about:blank", title, status, detail, uri.getPath()))
                .build();
    }
}
