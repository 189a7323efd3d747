package org.scps.edge.upload;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpooledFrame;
import org.scps.edge.upload.UploadOutcome.Later;
import org.scps.edge.upload.UploadOutcome.Refused;
import org.scps.edge.upload.UploadOutcome.Stored;
import org.scps.edge.upload.UploadOutcome.TurnedAway;

/** Empties one device's spool into ingest: oldest first, one at a time, for as long as it takes. */
final class Uploader {

    private static final Logger LOG = Logger.getLogger(Uploader.class);
    private static final String CORRELATION_ID = "correlationId";

    private final String deviceId;
    private final Spool spool;
    private final IngestClient client;
    private final ScheduledExecutorService scheduler;
    private final BackOff backOff;
    private final Duration turnedAwayWait;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final AtomicLong uploaded = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile String trouble;

    Uploader(
            String deviceId,
            Spool spool,
            IngestClient client,
            ScheduledExecutorService scheduler,
            BackOff backOff,
            Duration turnedAwayWait) {
        this.deviceId = deviceId;
        this.spool = spool;
        this.client = client;
        this.scheduler = scheduler;
        this.backOff = backOff;
        this.turnedAwayWait = turnedAwayWait;
    }

    void start() {
        spool.onArrival(() -> plan(Duration.ZERO));
        plan(Duration.ZERO);
    }

    /** Frames that ingest has taken since start. */
    long uploaded() {
        return uploaded.get();
    }

    /** Frames that ingest has refused for good since start. */
    long refused() {
        return refused.get();
    }

    /** What keeps frames from leaving at the moment; null when nothing does. */
    String trouble() {
        return trouble;
    }

    /** Plans the next attempt unless one is planned already, so an arrival never cuts a back-off short. */
    private void plan(Duration wait) {
        if (planned.compareAndSet(false, true)) {
            try {
                scheduler.schedule(this::attempt, wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debugf("the uploader of %s stops", deviceId);
            }
        }
    }

    private void attempt() {
        Optional<Duration> again;
        try {
            again = uploadOldest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (IOException | RuntimeException e) {
            report("the spool of " + deviceId + " fails: " + e);
            again = Optional.of(backOff.next());
        }
        planned.set(false);
        if (again.isPresent()) {
            plan(again.get());
        } else if (spool.depth().frames() > 0) {
            // A frame arrived while this attempt was still marked as planned.
            plan(Duration.ZERO);
        }
    }

    /** How long to wait for the next attempt; empty when the spool is empty. */
    private Optional<Duration> uploadOldest() throws IOException, InterruptedException {
        Optional<SpooledFrame> oldest = spool.oldest();
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        SpooledFrame frame = oldest.get();
        MDC.put(CORRELATION_ID, frame.burstId().toString());
        try {
            return Optional.of(settle(frame, client.upload(frame, spool.image(frame))));
        } catch (NoSuchFileException e) {
            // Dropped for room in the meantime.
            spool.remove(frame);
            return Optional.of(Duration.ZERO);
        } finally {
            MDC.remove(CORRELATION_ID);
        }
    }

    private Duration settle(SpooledFrame frame, UploadOutcome outcome) throws IOException {
        if (outcome instanceof Stored stored) {
            spool.remove(frame);
            uploaded.incrementAndGet();
            recovered();
            LOG.debugf(
                    "frame %s of %s uploaded%s", frame.frameId(), deviceId, stored.repeat() ? " (known already)" : "");
            return Duration.ZERO;
        }
        if (outcome instanceof Refused refusal) {
            spool.reject(frame, refusal.reason());
            refused.incrementAndGet();
            recovered();
            LOG.errorf(
                    "ingest refused frame %s of %s for good, kept in rejected/: %s",
                    frame.frameId(), deviceId, refusal.reason());
            return Duration.ZERO;
        }
        if (outcome instanceof TurnedAway turned) {
            report("ingest turns device " + deviceId
                    + " away; check its token and scps.edge.ingest-url; frames are kept: " + turned.reason());
            return turnedAwayWait;
        }
        Later later = (Later) outcome;
        Duration wait = backOff.next();
        report("frames of " + deviceId + " wait: " + later.reason());
        return wait.compareTo(later.retryAfter()) < 0 ? later.retryAfter().plus(wait.dividedBy(4)) : wait;
    }

    private void report(String what) {
        if (!what.equals(trouble)) {
            LOG.warn(what);
        }
        trouble = what;
    }

    private void recovered() {
        backOff.reset();
        if (trouble != null) {
            trouble = null;
            LOG.infof(
                    "frames of %s flow again, %d waiting",
                    deviceId, spool.depth().frames());
        }
    }
}
