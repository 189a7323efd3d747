package org.scps.billing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Neither live nor ready once nobody takes reads in any more: they wait in Kafka until the service is started again. */
@Liveness
@Readiness
@ApplicationScoped
class ReadsHealth implements HealthCheck {

    private final ReadMessages reads;

    ReadsHealth(ReadMessages reads) {
        this.reads = reads;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(reads.fault());
    }

    static HealthCheckResponse answer(Optional<String> fault) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("plate reads taken in").status(fault.isEmpty());
        fault.ifPresent(text ->
                answer.withData("fault", text).withData("remedy", "start the service again; reads wait in Kafka"));
        return answer.build();
    }
}
