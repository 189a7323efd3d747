package org.scps.portal.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what resources throw into problems. Nothing of our insides is told. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal, ContainerRequestContext request) {
        String title = Response.Status.fromStatusCode(refusal.status()) == null
                ? "Refused"
                : Response.Status.fromStatusCode(refusal.status()).getReasonPhrase();
        return Problems.answer(request, refusal.status(), title, refusal.getMessage());
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e, ContainerRequestContext request) {
        return Problems.signInFirst(request);
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationFailedException e, ContainerRequestContext request) {
        return Problems.signInFirst(request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, ContainerRequestContext request) {
        return Problems.answer(request, 403, "Forbidden", "Your account may not do this.");
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, ContainerRequestContext request) {
        String detail = e.getConstraintViolations().stream()
                .map(violation -> lastOf(violation.getPropertyPath().toString()) + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return Problems.answer(request, 400, "Bad Request", detail);
    }

    @ServerExceptionMapper
    public Response invalid(IllegalArgumentException e, ContainerRequestContext request) {
        return Problems.answer(request, 400, "Bad Request", e.getMessage());
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException e, ContainerRequestContext request) {
        return Problems.answer(request, 400, "Bad Request", "The body is not the JSON that is expected here.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        Response answer = e.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        String title = answer.getStatusInfo().getReasonPhrase();
        String detail =
                switch (answer.getStatus()) {
                    case 400 -> "The request is not what is expected here.";
                    case 404 -> "There is nothing here.";
                    case 405 -> "This cannot be done here.";
                    case 413 -> "This is too large.";
                    case 415 -> "This kind of content is not taken here.";
                    default -> title + ".";
                };
        return Problems.answer(request, answer.getStatus(), title, detail);
    }

    /** A live listener that went away. */
    @ServerExceptionMapper
    public Response gone(ClosedChannelException e) {
        LOG.debug("The other side hung up", e);
        return Response.serverError().build();
    }

    @ServerExceptionMapper
    public Response broken(Exception e, ContainerRequestContext request) {
        LOG.errorf(e, "%s %s failed", request.getMethod(), request.getUriInfo().getPath());
        return Problems.answer(
                request, 500, "Internal Server Error", "Something broke on our side. It was noted; please try again.");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
