package org.scps.billing.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scps.billing.persistence.DeviceClocks;
import org.scps.billing.session.Cause;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Passage;
import org.scps.billing.session.ReadDesk;
import org.scps.billing.session.ReadOutcome;
import org.scps.billing.session.Reading;
import org.scps.events.PlateRead;

/** Takes plate reads, in order for each facility. */
@ApplicationScoped
class PlateReadConsumer {

    private static final Pattern PLATE = Pattern.compile("[A-Z0-9]{1,16}");

    private final BatchHandling handling;
    private final FacilityLock lock;
    private final ReadDesk desk;
    private final DeviceClocks clocks;
    private final MeterRegistry meters;
    private final Clock clock;

    PlateReadConsumer(
            BatchHandling handling,
            FacilityLock lock,
            ReadDesk desk,
            DeviceClocks clocks,
            MeterRegistry meters,
            Clock clock) {
        this.handling = handling;
        this.lock = lock;
        this.desk = desk;
        this.clocks = clocks;
        this.meters = meters;
        this.clock = clock;
    }

    @Incoming("plate-reads")
    @Blocking
    CompletionStage<Void> consume(KafkaRecordBatch<String, String> batch) {
        return handling.handle(
                batch, new BatchHandling.Work<>(PlateRead.class, PlateRead::burstId, this::lock, this::record));
    }

    /** In one order everywhere, so that two batches at once do not wait for each other. */
    private void lock(List<PlateRead> reads) {
        reads.stream()
                .map(PlateRead::facilityId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(lock::take);
    }

    private void record(PlateRead read) {
        Passage passage = passage(read);
        lock.take(read.facilityId());
        Cause cause = new Cause(Cause.SYSTEM, "Read by a camera", read.burstId(), clock.instant());
        count(desk.record(passage, cause));
    }

    private Passage passage(PlateRead read) {
        require(read.passageId() != null, "passageId is missing");
        require(read.facilityId() != null && read.laneId() != null, "facilityId or laneId is missing");
        require(read.capturedAt() != null && read.band() != null, "capturedAt or band is missing");
        require(read.plate() == null || PLATE.matcher(read.plate()).matches(), "plate is not of A-Z and 0-9");
        Reading reading = new Reading(
                read.plate(),
                read.region(),
                read.readConfidence(),
                read.band(),
                read.candidates(),
                read.characterConfidences(),
                read.imageKey(),
                read.cropKey());
        // Stored with microseconds: told and stored times must be equal.
        return new Passage(
                read.passageId(),
                read.facilityId(),
                read.laneId(),
                null,
                read.capturedAt().truncatedTo(ChronoUnit.MICROS),
                read.revision(),
                read.burstId(),
                reading,
                null,
                false,
                clocks.wrong(read.deviceId(), read.capturedAt(), read.occurredAt()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void count(ReadOutcome outcome) {
        String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("billing.reads", "outcome", name).increment();
        if (outcome instanceof ReadOutcome.Recorded recorded) {
            recorded.changed().forEach(session -> meters.counter(
                            "billing.sessions", "state", session.state().name().toLowerCase(Locale.ROOT))
                    .increment());
        }
    }
}
