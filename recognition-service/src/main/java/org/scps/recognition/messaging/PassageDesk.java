package org.scps.recognition.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.MDC;
import org.scps.recognition.passage.Burst;
import org.scps.recognition.passage.FrameRead;
import org.scps.recognition.passage.PassageRead;

/**
 * Brings the frames of each burst together, publishes what is due and says which frames are dealt with. One thread does all
 * of it, and takes the frames of a lane in Kafka's order, however many workers read them: a repeat after a crash then comes
 * to the same revisions with the same content.
 */
final class PassageDesk implements Runnable {

    private static final long TICK_MILLIS = 100;

    private final Function<UUID, Burst> newBurst;
    private final PlateReadPublisher publisher;
    private final Duration settleAfter;
    private final int remembered;
    private final Clock clock;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Arrival>> lanes = new HashMap<>();
    private final Map<UUID, Open> open = new LinkedHashMap<>();
    private final Map<UUID, Burst> settled = new LinkedHashMap<>();

    private record Arrival(Ticket ticket, CompletableFuture<FrameRead> read) {}

    /** A burst that is not settled, with its frames that Kafka must not forget yet. */
    private static final class Open {
        private final Burst burst;
        private final PartitionProgress progress;
        private final List<Ticket> tickets = new ArrayList<>();
        private int underway;

        private Open(Burst burst, PartitionProgress progress) {
            this.burst = burst;
            this.progress = progress;
        }
    }

    PassageDesk(
            Function<UUID, Burst> newBurst,
            PlateReadPublisher publisher,
            Duration settleAfter,
            int remembered,
            Clock clock) {
        this.newBurst = newBurst;
        this.publisher = publisher;
        this.settleAfter = settleAfter;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * A frame is on its way; called by the consumer's thread in the order of the partition.
     *
     * @param read completed by a worker
     */
    void expect(Ticket ticket, CompletableFuture<FrameRead> read) {
        inbox.add(() -> {
            lanes.computeIfAbsent(ticket.frame().laneId(), lane -> new ArrayDeque<>())
                    .add(new Arrival(ticket, read));
            if (!settled.containsKey(ticket.frame().burstId())) {
                openBurst(ticket).underway++;
            }
        });
        read.whenComplete((done, failure) -> inbox.add(() -> {}));
    }

    private Open openBurst(Ticket ticket) {
        return open.computeIfAbsent(ticket.frame().burstId(), id -> new Open(newBurst.apply(id), ticket.progress()));
    }

    /** Forgets what was not settled: another instance reads these frames now, and comes to the same ids. */
    void forget(PartitionProgress progress) {
        inbox.add(() -> {
            lanes.values().forEach(queue -> queue.removeIf(a -> a.ticket().progress() == progress));
            open.values().removeIf(burst -> burst.progress == progress);
        });
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Runnable first = inbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                for (Runnable next = first; next != null; next = inbox.poll()) {
                    next.run();
                }
                takeArrived();
                settleSilent();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeArrived() throws InterruptedException {
        for (Deque<Arrival> lane : lanes.values()) {
            while (!lane.isEmpty() && lane.peek().read().isDone()) {
                Arrival arrival = lane.poll();
                if (!arrival.read().isCompletedExceptionally()) {
                    take(arrival.ticket(), arrival.read().join());
                }
            }
        }
        lanes.values().removeIf(Deque::isEmpty);
    }

    private void take(Ticket ticket, FrameRead frame) throws InterruptedException {
        UUID burstId = ticket.frame().burstId();
        MDC.put("correlationId", burstId);
        try {
            Burst late = settled.get(burstId);
            if (late != null) {
                publish(late.add(frame, clock.instant()), ticket, true);
                ticket.done();
                return;
            }
            Open burst = openBurst(ticket);
            burst.underway = Math.max(0, burst.underway - 1);
            burst.tickets.add(ticket);
            publish(burst.burst.add(frame, clock.instant()), ticket, false);
            if (burst.burst.complete() && burst.underway == 0) {
                settle(burst);
                open.remove(burstId);
            }
        } finally {
            MDC.remove("correlationId");
        }
    }

    private void settleSilent() throws InterruptedException {
        Instant now = clock.instant();
        for (Iterator<Open> all = open.values().iterator(); all.hasNext(); ) {
            Open next = all.next();
            Instant last = next.burst.lastFrameAt();
            if (next.underway == 0 && last != null && !now.isBefore(last.plus(settleAfter))) {
                MDC.put("correlationId", next.burst.burstId());
                settle(next);
                MDC.remove("correlationId");
                all.remove();
            }
        }
    }

    private void settle(Open burst) throws InterruptedException {
        publish(burst.burst.settle(), burst.tickets.get(0), true);
        burst.tickets.forEach(Ticket::done);
        settled.put(burst.burst.burstId(), burst.burst);
        while (settled.size() > remembered) {
            settled.remove(settled.keySet().iterator().next());
        }
    }

    private void publish(List<PassageRead> due, Ticket ticket, boolean isSettled) throws InterruptedException {
        for (PassageRead read : due) {
            publisher.publish(read, ticket.frame(), isSettled);
        }
    }
}
