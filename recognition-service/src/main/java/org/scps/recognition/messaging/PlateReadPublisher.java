package org.scps.recognition.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.scps.events.FrameStored;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.recognition.passage.FrameRead;
import org.scps.recognition.passage.PassageIds;
import org.scps.recognition.passage.PassageRead;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.RecognizerPool;

/** Publishes what was read of a passage, its crop before it; returns when both are safe. */
@ApplicationScoped
class PlateReadPublisher {

    private static final Logger LOG = Logger.getLogger(PlateReadPublisher.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final KafkaSender sender;
    private final IngestImages images;
    private final String modelVersion;
    private final MeterRegistry metrics;
    private final Timer delay;
    private final Clock clock;

    PlateReadPublisher(KafkaSender sender, IngestImages images, RecognizerPool recognizers, MeterRegistry metrics) {
        this.sender = sender;
        this.images = images;
        this.modelVersion = recognizers.modelVersion();
        this.metrics = metrics;
        this.delay = StageTimer.of(metrics, "scps.plate.read.delay");
        this.clock = Clock.systemUTC();
    }

    /**
     * @param of any frame of the passage: it tells facility, lane and burst
     * @param settled true when no later frame is expected
     */
    void publish(PassageRead passage, FrameStored of, boolean settled) throws InterruptedException {
        String cropKey = crop(passage, of);
        PlateRead event = event(passage, of, cropKey, settled);
        sender.send(Topics.PLATE_READS, of.facilityId(), event, of.burstId());
        String band = event.band().name().toLowerCase(Locale.ROOT);
        metrics.counter("scps.plate.reads", "band", band).increment();
        delay.record(Duration.between(of.receivedAt(), event.occurredAt()).abs());
        LOG.infof(
                "Plate read: passage %s revision %d lane %s plate %s band %s confidence %.3f frames %d%s",
                event.passageId(),
                event.revision(),
                event.laneId(),
                masked(event.plate()),
                band,
                event.readConfidence(),
                event.framesUsed(),
                settled ? " settled" : "");
    }

    private String crop(PassageRead passage, FrameStored of) throws InterruptedException {
        if (passage.best().crop() == null) {
            return null;
        }
        String key = "crops/" + of.facilityId() + "/" + of.laneId() + "/" + DAY.format(passage.capturedAt()) + "/"
                + passage.passageId() + "-" + passage.revision() + ".jpg";
        return images.storeCrop(key, passage.best().crop()) ? key : null;
    }

    private PlateRead event(PassageRead passage, FrameStored of, String cropKey, boolean settled) {
        FrameRead best = passage.best();
        PlateReading plate = best.plate();
        Instant now = clock.instant();
        return new PlateRead(
                PassageIds.event(passage.passageId(), passage.revision()),
                now,
                passage.passageId(),
                passage.revision(),
                of.facilityId(),
                of.laneId(),
                best.deviceId(),
                passage.capturedAt(),
                of.burstId(),
                passage.plate(),
                passage.region(),
                plate == null ? 0 : plate.detection().detectionConfidence(),
                passage.readConfidence(),
                passage.characterConfidences(),
                passage.candidates(),
                passage.band(),
                passage.framesUsed(),
                best.frameId(),
                best.imageKey(),
                cropKey,
                plate == null ? null : plate.detection().box(),
                plate == null ? List.of() : plate.detection().corners().corners(),
                modelVersion,
                settled);
    }

    /** Plates are personal data: the log shows only enough to recognise one that is known. */
    static String masked(String plate) {
        if (plate == null) {
            return "none";
        }
        return plate.length() < 5 ? "•••" : plate.substring(0, 2) + "•••" + plate.substring(plate.length() - 2);
    }
}
