package org.scps.ingest.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.scps.ingest.messaging.PublishingException;
import org.scps.ingest.store.ImageStoreException;

/** Turns everything that goes wrong into a problem; no stack trace leaves the service. */
final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    Response storeFailed(ImageStoreException e, UriInfo uri) {
        LOG.warn(e.getMessage());
        return answer(unavailable("The image store can not be used at the moment"), uri);
    }

    @ServerExceptionMapper
    Response publishingFailed(PublishingException e, UriInfo uri) {
        LOG.warnf("%s: %s", e.getMessage(), e.getCause());
        return answer(unavailable("The event log can not be reached at the moment"), uri);
    }

    @ServerExceptionMapper
    Response httpError(WebApplicationException e, UriInfo uri) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String kind = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status.getStatusCode(), kind, status.getReasonPhrase(), null)
                .at(uri.getPath())
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e, UriInfo uri) {
        UUID reference = UUID.randomUUID();
        LOG.errorf(e, "Request to %s failed, reference %s", uri.getPath(), reference);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                        "internal",
                        "Something is broken here",
                        "The log tells more under " + reference)
                .at(uri.getPath())
                .response()
                .build();
    }

    static ProblemException unavailable(String detail) {
        return Problem.of(Status.SERVICE_UNAVAILABLE.getStatusCode(), "temporarily-unavailable", "Come again", detail)
                .asException(COME_AGAIN);
    }

    private static Response answer(ProblemException e, UriInfo uri) {
        Response.ResponseBuilder response = e.problem().at(uri.getPath()).response();
        if (e.problem().status() == Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        e.retryAfter().ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, seconds(pause)));
        return response.build();
    }

    private static long seconds(Duration pause) {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
