package org.scps.recognition.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.events.FrameStored;
import org.scps.recognition.passage.FrameRead;

/** From a Kafka record to a frame that a worker reads. */
final class FrameDispatch {

    private static final Logger LOG = Logger.getLogger(FrameDispatch.class);
    private static final int MOST_WAITING = 64;
    private static final int ROOM_BELOW = 16;

    private final ObjectMapper mapper;
    private final Lanes lanes;
    private final FrameWorker worker;
    private final PassageDesk desk;
    private final ExecutorService workers;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean ill;

    FrameDispatch(ObjectMapper mapper, Lanes lanes, FrameWorker worker, PassageDesk desk, ExecutorService workers) {
        this.mapper = mapper;
        this.lanes = lanes;
        this.worker = worker;
        this.desk = desk;
        this.workers = workers;
    }

    void begin(ConsumerRecord<byte[], byte[]> record, PartitionProgress progress) throws InterruptedException {
        FrameStored frame;
        try {
            frame = complete(
                    mapper.readValue(record.value() == null ? new byte[0] : record.value(), FrameStored.class));
        } catch (IOException | IllegalArgumentException e) {
            poison(record, progress, e);
            return;
        }
        if (progress.begin(record.offset(), frame.laneId(), lanes::running) == PartitionProgress.Verdict.PROCESS) {
            CompletableFuture<FrameRead> read = new CompletableFuture<>();
            desk.expect(new Ticket(frame, progress, record.offset()), read);
            waiting.incrementAndGet();
            workers.submit(() -> work(frame, record, read));
        }
    }

    private void work(FrameStored frame, ConsumerRecord<byte[], byte[]> record, CompletableFuture<FrameRead> read) {
        MDC.put("correlationId", frame.burstId());
        try {
            read.complete(worker.work(frame, record));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            read.cancel(false);
        } catch (RuntimeException | Error e) {
            // The frame is left unfinished, so that no car is lost; the health check tells that a restart is needed.
            ill = true;
            LOG.errorf(e, "Frame %s could not be worked on", frame.frameId());
            read.completeExceptionally(e);
        } finally {
            waiting.decrementAndGet();
            MDC.remove("correlationId");
        }
    }

    private void poison(ConsumerRecord<byte[], byte[]> record, PartitionProgress progress, Exception why)
            throws InterruptedException {
        if (progress.begin(record.offset(), "", lane -> true) == PartitionProgress.Verdict.PROCESS) {
            worker.setAside(record, "not a frame: " + DeadLetters.reason(why));
            progress.done(record.offset());
        }
    }

    private static FrameStored complete(FrameStored frame) {
        if (frame == null
                || frame.frameId() == null
                || frame.burstId() == null
                || frame.laneId() == null
                || frame.facilityId() == null
                || frame.imageKey() == null
                || frame.capturedAt() == null) {
            throw new IllegalArgumentException("a required field is missing");
        }
        return frame;
    }

    /** True when a frame could not be worked on for a reason that lies in this process. */
    boolean ill() {
        return ill;
    }

    boolean full() {
        return waiting.get() >= MOST_WAITING;
    }

    boolean hasRoom() {
        return waiting.get() < ROOM_BELOW;
    }

    void forget(PartitionProgress progress) {
        desk.forget(progress);
    }
}
