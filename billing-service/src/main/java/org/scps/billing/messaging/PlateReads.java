package org.scps.billing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.scps.billing.intake.ReadIntake;
import org.scps.billing.persistence.DeviceClocks;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;
import org.scps.events.PlateRead;

/** Takes plate reads in, in their order. */
@ApplicationScoped
class PlateReads {

    private static final Pattern PLATE = Pattern.compile("[A-Z0-9]{1,16}");

    private final ReadIntake intake;
    private final DeviceClocks clocks;
    private final ReadCounts counts;
    private final Clock clock;

    PlateReads(ReadIntake intake, DeviceClocks clocks, ReadCounts counts, Clock clock) {
        this.intake = intake;
        this.clocks = clocks;
        this.counts = counts;
        this.clock = clock;
    }

    /** In a transaction. */
    void take(List<PlateRead> reads) {
        intake.take(reads.stream().map(this::read).toList(), counts::count);
    }

    private ReadIntake.Read read(PlateRead read) {
        Cause cause = new Cause(Cause.SYSTEM, "Read by a camera", read.burstId(), clock.instant());
        return new ReadIntake.Read(read.eventId(), passage(read), cause);
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
}
