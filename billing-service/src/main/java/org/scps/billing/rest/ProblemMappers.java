package org.scps.billing.rest;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.scps.conventions.Problem;

/** Every failure as problem+json, none with a stack trace. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return Problem.response(refusal.status(), refusal.getMessage(), uri.getPath());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        String detail = e.getConstraintViolations().stream()
                .map(violation -> last(violation.getPropertyPath().toString()) + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.response(Status.BAD_REQUEST, detail, uri.getPath());
    }

    @ServerExceptionMapper
    Response notServed(WebApplicationException e, UriInfo uri) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String detail = e.getCause() == null ? status.getReasonPhrase() : firstLine(e.getCause());
        return Problem.response(status, detail, uri.getPath());
    }

    @ServerExceptionMapper
    Response failed(Throwable e, UriInfo uri) {
        LOG.errorf(e, "Request %s failed", uri.getPath());
        return Problem.response(Status.INTERNAL_SERVER_ERROR, "The reason is in the log", uri.getPath());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
