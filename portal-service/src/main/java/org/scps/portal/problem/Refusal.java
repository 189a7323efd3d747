package org.scps.portal.problem;

import java.util.function.Supplier;
import org.scps.portal.upstream.Answer;

/** Ends a request with a problem. */
public class Refusal extends RuntimeException {

    private final int status;

    /** @param detail a sentence for people */
    public Refusal(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public static Supplier<Refusal> notFound(String detail) {
        return () -> new Refusal(404, detail);
    }

    /** The value another service gave, or an end with its refusal. */
    public static <T> T unless(Answer<T> answer) {
        if (answer instanceof Answer.Given<T> given) {
            return given.value();
        }
        int status = answer instanceof Answer.Refused<T> refused ? refused.status() : 503;
        throw new Refusal(status, answer.notice());
    }
}
