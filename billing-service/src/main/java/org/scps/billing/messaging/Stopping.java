package org.scps.billing.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Knows that the service is on its way out: what fails from here on fails because of that. */
@ApplicationScoped
class Stopping implements Scheduled.SkipPredicate {

    private volatile boolean begun;

    void begin(@Observes ShutdownEvent event) {
        begun = true;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return begun;
    }
}
