package org.scps.portal.rest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.conventions.KeptAnswers;

/** Answers that were kept for repeats name plates and people; after a week nobody repeats, and they are forgotten. */
@ApplicationScoped
class OldAnswers {

    private static final Logger LOG = Logger.getLogger(OldAnswers.class);
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final KeptAnswers answers;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "old-answers"));

    OldAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::run, 10, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void run() {
        try {
            forget();
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.warnf("Old answers are still kept, the database does not answer: %s", e.getMessage());
        }
    }

    void forget() {
        answers.forgetOlderThan(KEPT_FOR);
    }
}
