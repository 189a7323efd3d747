package org.scps.recognition.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.scps.events.FrameStored;
import org.scps.recognition.LaneViews;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.passage.FrameRead;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.Recognition;
import org.scps.recognition.plate.RecognizerPool;

/** Fetches a frame's image and reads it. A frame that cannot be read still counts as one in which no plate was seen. */
@ApplicationScoped
class FrameWorker {

    private static final Logger LOG = Logger.getLogger(FrameWorker.class);

    private final IngestImages images;
    private final RecognizerPool recognizers;
    private final DeadLetters deadLetters;
    private final LaneViews lanes;
    private final Timer fetch;
    private final Timer decode;
    private final Timer detect;
    private final Timer read;

    FrameWorker(
            IngestImages images,
            RecognizerPool recognizers,
            DeadLetters deadLetters,
            LaneViews lanes,
            MeterRegistry metrics) {
        this.lanes = lanes;
        this.images = images;
        this.recognizers = recognizers;
        this.deadLetters = deadLetters;
        fetch = StageTimer.of(metrics, "scps.frame.fetch");
        decode = StageTimer.of(metrics, "scps.frame.decode");
        detect = StageTimer.of(metrics, "scps.frame.detect");
        read = StageTimer.of(metrics, "scps.frame.read");
    }

    FrameRead work(FrameStored frame, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        long start = System.nanoTime();
        Optional<byte[]> image = images.fetch(frame.imageKey());
        fetch.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        if (image.isEmpty()) {
            return unread(frame, record, "the image store has no " + frame.imageKey());
        }
        try {
            Recognition recognition = recognizers.recognize(image.get(), true, lanes.of(frame.laneId()));
            decode.record(recognition.stages().decodeNanos(), TimeUnit.NANOSECONDS);
            detect.record(recognition.stages().detectNanos(), TimeUnit.NANOSECONDS);
            read.record(recognition.stages().readNanos(), TimeUnit.NANOSECONDS);
            PlateReading plate =
                    recognition.plates().isEmpty() ? null : recognition.plates().get(0);
            LOG.debugf("Frame %s: %s", frame.frameId(), plate == null ? "no plate" : plate.text());
            return result(frame, plate, recognition.crop());
        } catch (UnreadableImageException e) {
            return unread(frame, record, "image " + frame.imageKey() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            // One odd picture must not stop its lane: it is kept aside with the reason, the others go on.
            LOG.errorf(e, "Image %s could not be read", frame.imageKey());
            return unread(frame, record, "image " + frame.imageKey() + ": " + e);
        }
    }

    /** Puts a record aside that is no frame at all. */
    void setAside(ConsumerRecord<byte[], byte[]> record, String reason) throws InterruptedException {
        deadLetters.put(record, reason);
    }

    private FrameRead unread(FrameStored frame, ConsumerRecord<byte[], byte[]> record, String reason)
            throws InterruptedException {
        deadLetters.put(record, reason);
        return result(frame, null, null);
    }

    private static FrameRead result(FrameStored frame, PlateReading plate, byte[] crop) {
        return new FrameRead(
                frame.frameId(),
                frame.sequence(),
                frame.lastOfBurst(),
                frame.capturedAt(),
                frame.deviceId(),
                frame.imageKey(),
                plate,
                crop);
    }
}
