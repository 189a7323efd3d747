package org.scps.conventions;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Answers to requests that carried an idempotency key, so that the same request again gets the same answer. They stand in the
 * table {@code kept_answer} of the service's own database, which its own migrations create.
 */
@Singleton
public class KeptAnswers {

    private final EntityManager entities;
    private final Clock clock;

    public KeptAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param scope who asked for what; keys of different scopes have nothing to do with one another
     * @param key the caller's
     */
    public record Request(String scope, String key) {}

    /**
     * @param contentType null when there is no body
     * @param body null when there is none
     */
    public record Answer(int status, String contentType, String body) {}

    /** What is known of a request. */
    public sealed interface Claim {

        /** Nobody answered it and nobody is about to: the caller of {@link #claim} is. */
        record Fresh() implements Claim {}

        record Answered(Answer answer) implements Claim {}

        /** It is being worked on elsewhere. */
        record UnderWay() implements Claim {}

        /** The key was used for another body. */
        record OtherBody() implements Claim {}
    }

    /** @param patience a request without an answer for this long was cut off by a crash and is worked on again */
    @Transactional(TxType.REQUIRES_NEW)
    public Claim claim(Request request, String fingerprint, Duration patience) {
        int claimed = entities.createNativeQuery(
                        "insert into kept_answer (scope, idempotency_key, fingerprint, started_at) values (?1, ?2, ?3, ?4)"
                                + " on conflict (scope, idempotency_key) do update set started_at = excluded.started_at"
                                + " where kept_answer.status is null and kept_answer.fingerprint = excluded.fingerprint"
                                + " and kept_answer.started_at <= ?5")
                .setParameter(1, request.scope())
                .setParameter(2, request.key())
                .setParameter(3, fingerprint)
                .setParameter(4, clock.instant())
                .setParameter(5, clock.instant().minus(patience))
                .executeUpdate();
        return claimed == 1 ? new Claim.Fresh() : known(request, fingerprint);
    }

    private Claim known(Request request, String fingerprint) {
        List<?> rows = entities.createNativeQuery(
                        "select fingerprint, status, content_type, body from kept_answer"
                                + " where scope = ?1 and idempotency_key = ?2",
                        Tuple.class)
                .setParameter(1, request.scope())
                .setParameter(2, request.key())
                .getResultList();
        if (rows.isEmpty()) {
            return new Claim.UnderWay();
        }
        Tuple row = (Tuple) rows.get(0);
        if (!row.get("fingerprint").equals(fingerprint)) {
            return new Claim.OtherBody();
        }
        Integer status = row.get("status", Integer.class);
        return status == null
                ? new Claim.UnderWay()
                : new Claim.Answered(
                        new Answer(status, row.get("content_type", String.class), row.get("body", String.class)));
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void keep(Request request, Answer answer) {
        entities.createNativeQuery("update kept_answer set status = ?3, content_type = ?4, body = ?5"
                        + " where scope = ?1 and idempotency_key = ?2")
                .setParameter(1, request.scope())
                .setParameter(2, request.key())
                .setParameter(3, answer.status())
                .setParameter(4, answer.contentType())
                .setParameter(5, answer.body())
                .executeUpdate();
    }

    /** Nothing came of the request: it may be tried again at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Request request) {
        entities.createNativeQuery("delete from kept_answer where scope = ?1 and idempotency_key = ?2")
                .setParameter(1, request.scope())
                .setParameter(2, request.key())
                .executeUpdate();
    }

    @Transactional
    public void forgetOlderThan(Duration age) {
        entities.createNativeQuery("delete from kept_answer where started_at < ?1")
                .setParameter(1, clock.instant().minus(age))
                .executeUpdate();
    }
}
