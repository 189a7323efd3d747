package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scps.billing.messaging.ForgottenSessions;

/** Vehicles that nobody saw leave. */
@BillingTest
class ForgottenSessionsIT {

    @Inject
    ForgottenSessions forgotten;

    @Inject
    Scheduler scheduler;

    @Test
    void whoWasNotSeenToLeaveWithinTheMaximumStayIsClosedWithItsReasonOnce() {
        CarPark park = CarPark.opened();
        park.entry("BFG1001", Instant.now().minus(Duration.ofDays(31)).toString())
                .sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        assertThat(park.session().path("state").asText()).isEqualTo("OPEN");

        forgotten.close();
        forgotten.close();

        assertThat(park.session().path("state").asText()).isEqualTo("REVIEW");
        assertThat(park.reviews("OPEN").findValuesAsText("reason")).containsExactly("STAY_TOO_LONG");
    }

    @Test
    void whoMayStillBeInsideStays() {
        CarPark park = CarPark.opened();
        park.entry("BFG1002", Instant.now().minus(Duration.ofDays(29)).toString())
                .sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));

        forgotten.close();

        assertThat(park.session().path("state").asText()).isEqualTo("OPEN");
        assertThat(park.reviews("OPEN")).isEmpty();
    }

    @Test
    void inTestsNobodyClosesThemUnasked() {
        Trigger job = scheduler.getScheduledJobs().stream()
                .filter(trigger -> trigger.getMethodDescription().contains("ForgottenSessions"))
                .findFirst()
                .orElseThrow();

        assertThat(job.getNextFireTime()).isAfter(Instant.now().plus(Duration.ofHours(20)));
    }
}
