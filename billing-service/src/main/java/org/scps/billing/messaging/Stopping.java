package org.scps.billing.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Knows that the service is on its way out: what fails from here on fails because of that. Whoever waits for something to
 * pass waits here, so that a stop ends every wait at once.
 */
@ApplicationScoped
class Stopping implements Scheduled.SkipPredicate {

    private final CountDownLatch begin = new CountDownLatch(1);

    void begin(@Observes ShutdownEvent event) {
        begin.countDown();
    }

    boolean begun() {
        return begin.getCount() == 0;
    }

    /** @return true when the service began to stop within that time, or the thread is to end */
    boolean within(Duration time) {
        try {
            return begin.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return begun();
    }
}
