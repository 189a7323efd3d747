package org.scps.portal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.scps.portal.problem.Problems;
import org.scps.portal.repeat.KeptAnswers;
import org.scps.portal.repeat.KeptAnswers.Answer;
import org.scps.portal.repeat.KeptAnswers.Claim;
import org.scps.portal.security.Viewer;

/**
 * Every POST to the API may carry an {@code Idempotency-Key}. The first request with a key is worked on and its answer
 * kept; the same request again gets that answer and changes nothing. A key belongs to the path and to who asks. Answers
 * that hold a secret are not kept.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The header's draft</a>
 */
class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final Set<String> SECRETS = Set.of("/api/v1/tokens", "/api/v1/devices");
    private static final int LONGEST_KEY = 100;
    private static final int TOO_MANY = 429;
    /** A request without an answer for this long was cut off by a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KeptAnswers answers;
    private final ObjectMapper json;
    private final Viewer viewer;
    private final HttpServerRequest http;

    IdempotencyFilter(KeptAnswers answers, ObjectMapper json, Viewer viewer, HttpServerRequest http) {
        this.answers = answers;
        this.json = json;
        this.viewer = viewer;
        this.http = http;
    }

    @ServerRequestFilter
    public Optional<Response> before(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        String path = request.getUriInfo().getPath();
        if (!request.getMethod().equals("POST")
                || key == null
                || key.isBlank()
                || !path.startsWith("/api/")
                || SECRETS.contains(path)) {
            return Optional.empty();
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of(Problems.answer(
                    request, 400, "Bad Request", "The header Idempotency-Key has 1 to 100 characters."));
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        KeptAnswers.Request asked = new KeptAnswers.Request(who() + " " + path, key.strip());
        Claim claim = answers.claim(asked, fingerprint(path, body), PATIENCE);
        if (claim instanceof Claim.Answered answered) {
            return Optional.of(again(answered.answer()));
        }
        if (claim instanceof Claim.OtherBody) {
            return Optional.of(Problems.answer(
                    request,
                    422,
                    "Unprocessable Content",
                    "This Idempotency-Key was used with another body; a new request needs a new key."));
        }
        if (claim instanceof Claim.UnderWay) {
            Response busy = Problems.answer(
                    request, 409, "Conflict", "The first request with this Idempotency-Key is not answered yet.");
            return Optional.of(Response.fromResponse(busy)
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build());
        }
        request.setProperty(CLAIMED, asked);
        return Optional.empty();
    }

    @ServerResponseFilter
    public void after(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(CLAIMED) instanceof KeptAnswers.Request asked)) {
            return;
        }
        int status = response.getStatus();
        if (status >= 500 || status == TOO_MANY) {
            answers.release(asked);
        } else {
            answers.keep(asked, answer(response));
        }
    }

    private String who() {
        return viewer.account().map(account -> account.accountId().toString()).orElseGet(() -> http.remoteAddress()
                .hostAddress());
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

    private static String fingerprint(String path, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
