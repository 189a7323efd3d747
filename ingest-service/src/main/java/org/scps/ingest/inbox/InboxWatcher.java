package org.scps.ingest.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.IngestConfig.StoreKind;
import org.scps.ingest.device.LaneRegistry;
import org.scps.ingest.messaging.PublishingException;
import org.scps.ingest.store.ImageStore;
import org.scps.ingest.store.ImageStoreException;

/** Looks into {@code inbox/<lane>/} again and again. */
@ApplicationScoped
class InboxWatcher {

    private static final Logger LOG = Logger.getLogger(InboxWatcher.class);
    private static final int MOST_PER_LOOK = 1000;

    private final ImageStore images;
    private final LaneRegistry lanes;
    private final InboxIntake intake;
    private final IngestConfig config;
    private final ArrivalWatch arrivals;
    private final Set<String> openedLanes = new HashSet<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(InboxWatcher::thread);

    private boolean failing;

    InboxWatcher(ImageStore images, LaneRegistry lanes, InboxIntake intake, IngestConfig config, Clock clock) {
        this.images = images;
        this.lanes = lanes;
        this.intake = intake;
        this.config = config;
        this.arrivals = new ArrivalWatch(clock);
    }

    void start(@Observes StartupEvent event) {
        if (config.inbox().enabled()) {
            Duration usual = Duration.ofSeconds(config.images().store() == StoreKind.GCS ? 10 : 1);
            long pause = config.inbox().pollEvery().orElse(usual).toMillis();
            timer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void look() {
        if (!lanes.isLoaded()) {
            return;
        }
        try {
            lanes.lanes().stream().filter(openedLanes::add).forEach(this::open);
            arrivals.look(images.list(Arrival.INBOX, MOST_PER_LOOK)).forEach(intake::take);
            failing = false;
        } catch (ImageStoreException | PublishingException e) {
            if (!failing) {
                LOG.warnf("The inbox has to wait: %s", e.getMessage());
            }
            failing = true;
        } catch (RuntimeException e) {
            // The timer would drop a task that throws, and the inbox would lie unwatched without a word.
            LOG.error("Looking into the inbox failed", e);
        }
    }

    private void open(String laneId) {
        images.openFolder(Arrival.INBOX + laneId + "/");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }
}
