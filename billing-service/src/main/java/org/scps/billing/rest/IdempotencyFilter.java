package org.scps.billing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.scps.billing.BillingConfig;
import org.scps.billing.persistence.KeptAnswers;
import org.scps.billing.persistence.KeptAnswers.Answer;
import org.scps.billing.persistence.KeptAnswers.Claim;

/**
 * Every POST may carry an {@code Idempotency-Key}. The first request with a key is worked on and its answer kept; the same
 * request again gets that answer and changes nothing. A key belongs to the path and to the {@code X-Actor} who asks.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The header's draft</a>
 */
class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final int LONGEST_KEY = 200;
    private static final int TOO_MANY = 429;

    private final KeptAnswers answers;
    private final ObjectMapper json;
    private final Duration patience;

    IdempotencyFilter(KeptAnswers answers, ObjectMapper json, BillingConfig config) {
        this.answers = answers;
        this.json = json;
        this.patience = config.idempotency().answerWithin();
    }

    @ServerRequestFilter
    Optional<Response> before(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (!request.getMethod().equals("POST") || key == null || key.isBlank()) {
            return Optional.empty();
        }
        String path = request.getUriInfo().getPath();
        if (path.equals(WebhookResource.PATH)) {
            // Anybody may send there, and a message names itself.
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of(
                    Problem.response(Status.BAD_REQUEST, HEADER + " has at most " + LONGEST_KEY + " characters", path));
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        KeptAnswers.Request asked =
                new KeptAnswers.Request(request.getHeaderString("X-Actor") + " " + path, key.strip());
        Claim claim = answers.claim(asked, fingerprint(request, body), patience);
        if (claim instanceof Claim.Answered answered) {
            return Optional.of(again(answered.answer()));
        }
        if (claim instanceof Claim.OtherBody) {
            return Optional.of(Problem.response(
                    UnprocessableStatus.INSTANCE,
                    "This " + HEADER + " was used with another body; a new request needs a new key",
                    path));
        }
        if (claim instanceof Claim.UnderWay) {
            Response busy = Problem.response(
                    Status.CONFLICT, "The first request with this " + HEADER + " is not answered yet; ask again", path);
            busy.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1);
            return Optional.of(busy);
        }
        request.setProperty(CLAIMED, asked);
        return Optional.empty();
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!(request.getProperty(CLAIMED) instanceof KeptAnswers.Request asked)) {
            return;
        }
        int status = response.getStatus();
        if (status >= 500 || status == TOO_MANY) {
            answers.release(asked);
            return;
        }
        answers.keep(asked, answer(response));
    }

    private Answer answer(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getStatus(), null, null);
        }
        String type = Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE)
                .toString();
        return new Answer(
                response.getStatus(), type, entity instanceof String text ? text : json.writeValueAsString(entity));
    }

    private static Response again(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(REPLAYED, "true").entity(answer.body());
        return (answer.contentType() == null ? response : response.type(answer.contentType())).build();
    }

    private static String fingerprint(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
