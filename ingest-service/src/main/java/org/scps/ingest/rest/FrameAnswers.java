package org.scps.ingest.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.scps.ingest.frame.IntakeOutcome;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.IntakeOutcome.Repeated;
import org.scps.ingest.frame.IntakeOutcome.Stored;
import org.scps.ingest.frame.Refusal;

/** Says what became of a frame or a read in the words of HTTP. */
final class FrameAnswers {

    private FrameAnswers() {}

    /**
     * @param body made of the id and the image's key
     * @throws ProblemException for what was refused
     */
    static Response of(IntakeOutcome outcome, BiFunction<UUID, String, Object> body) {
        if (outcome instanceof Stored stored) {
            return answer(
                    Response.Status.CREATED,
                    body.apply(stored.id(), stored.imageKey().path()));
        }
        if (outcome instanceof Repeated repeated) {
            return answer(
                    Response.Status.OK,
                    body.apply(repeated.id(), repeated.imageKey().path()));
        }
        Refused refused = (Refused) outcome;
        throw Problem.of(
                        statusOf(refused.refusal()),
                        refused.refusal().kind(),
                        refused.refusal().title(),
                        refused.detail())
                .asException();
    }

    static int statusOf(Refusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> 413;
            case NOT_AN_IMAGE -> 415;
            case UNDECODABLE, WRONG_DIMENSIONS, CAPTURED_IN_FUTURE, CAPTURED_TOO_LONG_AGO, UNKNOWN_LANE -> 422;
        };
    }

    private static Response answer(Response.Status status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
