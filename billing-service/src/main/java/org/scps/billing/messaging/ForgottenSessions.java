package org.scps.billing.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.ForgottenDesk;

/** Closes, every minute, the sessions whose maximum stay has passed. */
@ApplicationScoped
public class ForgottenSessions {

    private static final Logger LOG = Logger.getLogger(ForgottenSessions.class);

    private final Facilities facilities;
    private final FacilityLock lock;
    private final ForgottenDesk desk;
    private final Clock clock;

    ForgottenSessions(Facilities facilities, FacilityLock lock, ForgottenDesk desk, Clock clock) {
        this.facilities = facilities;
        this.lock = lock;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A few at a time for each facility, so that no read waits long for the lock. Not before the first interval is over,
     * so that a long one, as in tests, keeps it from running at all.
     */
    @Scheduled(
            every = "${scps.pairing.close-forgotten-every}",
            delayed = "${scps.pairing.close-forgotten-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Stopping.class)
    public void close() {
        QuarkusTransaction.requiringNew().call(facilities::ids).forEach(this::closeAt);
    }

    private void closeAt(String facilityId) {
        int closed = QuarkusTransaction.requiringNew().call(() -> {
            lock.take(facilityId);
            return desk.close(facilityId, clock.instant());
        });
        if (closed > 0) {
            LOG.infof("Forgotten sessions closed facility=%s number=%d", facilityId, closed);
        }
    }
}
