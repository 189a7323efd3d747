package org.scps.edge.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.scps.edge.capture.FrameSource;
import org.scps.edge.simulator.scene.FramePainter;
import org.scps.edge.spool.CapturedFrame;

/** Lets the planned cars drive past the cameras, one frame at a time. */
final class Simulator implements FrameSource {

    private static final Logger LOG = Logger.getLogger(Simulator.class);

    /** So long before a car is due its first frame is drawn. */
    private static final Duration LEAD = Duration.ofMillis(400);

    private static final Duration BETWEEN_CARS = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    /** While so many frames wait for ingest, the past is not told on: it would only overflow the spool. */
    private static final int CROWDED = 200;

    private final Plan plan;
    private final Lanes lanes;
    private final TruthJournal journal;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration pace;
    private final FramePainter painter = new FramePainter();
    private final Timetable timetable;
    private Crossing next;
    private Burst burst;
    private int frame;
    private CapturedFrame drawn;
    private Instant lastEmitted = Instant.MIN;
    private Instant laneFree = Instant.MIN;
    private boolean stopped;

    /** @param pace between two frames of simulated time, over all lanes */
    Simulator(
            Plan plan,
            Lanes lanes,
            TruthJournal journal,
            ScheduledExecutorService scheduler,
            Clock clock,
            ZoneId zone,
            Duration pace) {
        this.plan = plan;
        this.lanes = lanes;
        this.journal = journal;
        this.scheduler = scheduler;
        this.clock = clock;
        this.zone = zone;
        this.pace = pace;
        this.timetable = new Timetable(plan, journal.passages(), clock.instant());
    }

    @Override
    public synchronized void start() {
        if (journal.finished()) {
            LOG.infof("the simulator has nothing left to do, all %d passages were drawn", journal.nextPassage());
            return;
        }
        if (journal.interrupted()) {
            TruthLine last = journal.passages().get(journal.nextPassage() - 1);
            Crossing crossing = timetable.of(last);
            burst = Burst.of(crossing, last.passage(), lanes.of(crossing), zone);
            LOG.infof("the simulator repeats passage %d, which was interrupted", last.passage());
        }
        after(Duration.ZERO);
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }

    synchronized boolean finished() {
        return journal.finished();
    }

    synchronized int passages() {
        return journal.nextPassage();
    }

    private void after(Duration wait) {
        if (!stopped) {
            scheduler.schedule(this::step, Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void step() {
        try {
            Duration wait = stopped ? null : advance();
            if (wait != null) {
                after(wait);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "the simulator stumbles and tries again");
            after(AFTER_TROUBLE);
        }
    }

    /** Does the next small thing; returns how long to wait for the one after it, null when all is done. */
    private Duration advance() throws IOException {
        if (burst == null) {
            return beginNext();
        }
        if (past(burst.crossing()) && lanes.deepest() > CROWDED) {
            return AFTER_TROUBLE;
        }
        if (frame == burst.frames()) {
            return finishBurst();
        }
        if (drawn == null) {
            drawn = burst.draw(frame, painter);
        }
        Duration early = Duration.between(clock.instant(), due());
        return early.isNegative() || early.isZero() ? emit() : early;
    }

    private Duration beginNext() throws IOException {
        next = next == null ? timetable.next() : next;
        if (next == null) {
            journal.finish();
            LOG.infof("the simulator has finished, %d passages", journal.nextPassage());
            return null;
        }
        Duration early = Duration.between(clock.instant(), next.at()).minus(LEAD);
        if (!early.isNegative() && !early.isZero()) {
            return early;
        }
        Crossing crossing = past(next) ? next : next.movedTo(latest(next.at(), clock.instant(), laneFree));
        Burst begun = Burst.of(crossing, journal.nextPassage(), lanes.of(crossing), zone);
        journal.begin(begun.truth());
        burst = begun;
        next = null;
        return Duration.ZERO;
    }

    private Duration emit() throws IOException {
        burst.lane().spool().add(drawn);
        lastEmitted = clock.instant();
        drawn = null;
        frame++;
        return Duration.ZERO;
    }

    private Duration finishBurst() throws IOException {
        TruthLine truth = burst.truth();
        journal.drawn(truth.passage(), lastEmitted);
        LOG.infof(
                "passage %d, car %d: %d frames in lane %s, burst %s",
                truth.passage(), truth.car(), truth.frames(), truth.laneId(), truth.burstId());
        laneFree = burst.end().plus(BETWEEN_CARS);
        burst = null;
        frame = 0;
        return Duration.ZERO;
    }

    /** The past is told at an even pace, the present when it happens. */
    private Instant due() {
        return past(burst.crossing())
                ? lastEmitted.equals(Instant.MIN) ? Instant.MIN : lastEmitted.plus(pace)
                : burst.capturedAt(frame);
    }

    private boolean past(Crossing crossing) {
        return crossing.at().isBefore(plan.startedAt());
    }

    private static Instant latest(Instant... times) {
        Instant latest = times[0];
        for (Instant time : times) {
            latest = time.isAfter(latest) ? time : latest;
        }
        return latest.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
