package org.scps.billing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Neither live nor ready once a thread has died whose work nobody else does, for as long as the service runs. */
class MessagingHealth {

    private MessagingHealth() {}

    static HealthCheckResponse answer(String name, Optional<String> fault) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(fault.isEmpty());
        fault.ifPresent(text -> answer.withData("fault", text)
                .withData("remedy", "start the service again; it goes on where it stopped"));
        return answer.build();
    }

    @Liveness
    @Readiness
    @ApplicationScoped
    static class Reads implements HealthCheck {

        private final ReadMessages reads;

        Reads(ReadMessages reads) {
            this.reads = reads;
        }

        @Override
        public HealthCheckResponse call() {
            return answer("plate reads taken in", reads.fault());
        }
    }

    @Liveness
    @Readiness
    @ApplicationScoped
    static class Events implements HealthCheck {

        private final OutboxPublisher outbox;

        Events(OutboxPublisher outbox) {
            this.outbox = outbox;
        }

        @Override
        public HealthCheckResponse call() {
            return answer("events published", outbox.fault());
        }
    }
}
