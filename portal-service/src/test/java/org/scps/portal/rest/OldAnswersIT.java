package org.scps.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class OldAnswersIT {

    @Inject
    OldAnswers old;

    @Inject
    EntityManager entities;

    @Test
    void answersAreForgottenAfterAWeek() {
        answered("yesterday's", Duration.ofDays(1));
        answered("of last month", Duration.ofDays(30));

        old.forget();

        assertThat(entities.createNativeQuery("select idempotency_key from kept_answer where scope = 'OldAnswersIT'")
                        .getResultList())
                .isEqualTo(List.of("yesterday's"));
    }

    private void answered(String key, Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into kept_answer (scope, idempotency_key, fingerprint,"
                                + " started_at) values ('OldAnswersIT', ?1, 'f', ?2) on conflict do nothing")
                        .setParameter(1, key)
                        .setParameter(2, Instant.now().minus(ago))
                        .executeUpdate());
    }
}
