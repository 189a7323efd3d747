package org.scps.conventions;

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
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.scps.conventions.KeptAnswers.Answer;
import org.scps.conventions.KeptAnswers.Claim;

/**
 * Every POST may carry an {@code Idempotency-Key}. The first request with a key is worked on and its answer kept; the same
 * request again gets that answer and changes nothing. A key belongs to the path and to who asks.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The header's draft</a>
 */
public class IdempotencyFilter {

    public static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotent-Replayed";

    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final int TOO_MANY = 429;

    private final KeptAnswers answers;
    private final ObjectMapper json;
    private final RepeatRules rules;

    public IdempotencyFilter(KeptAnswers answers, ObjectMapper json, RepeatRules rules) {
        this.answers = answers;
        this.json = json;
        this.rules = rules;
    }

    @ServerRequestFilter
    public Optional<Response> before(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        String path = request.getUriInfo().getPath();
        if (!request.getMethod().equals("POST") || key == null || key.isBlank() || !rules.applyTo(path)) {
            return Optional.empty();
        }
        if (key.length() > rules.longestKey()) {
            return Optional.of(Problem.response(
                    Status.BAD_REQUEST, HEADER + " has at most " + rules.longestKey() + " characters", path));
        }
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        KeptAnswers.Request asked = new KeptAnswers.Request(rules.who(request) + " " + path, key.strip());
        Claim claim = answers.claim(asked, fingerprint(path, body), rules.answerWithin());
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
