package org.scps.billing.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.scps.billing.intake.ReadIntake;
import org.scps.billing.session.ReadOutcome;
import org.scps.events.PlateRead;

/** Counts what became of reads. */
@ApplicationScoped
class ReadCounts {

    private final MeterRegistry meters;

    ReadCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome null when the event had been taken in before */
    void count(ReadIntake.Read read, ReadOutcome outcome) {
        meters.counter(
                        "billing.consumed",
                        "type",
                        PlateRead.class.getSimpleName(),
                        "outcome",
                        outcome == null ? "repeated" : "handled")
                .increment();
        if (outcome != null) {
            count("billing.reads", "outcome", outcome.getClass().getSimpleName());
        }
        if (outcome instanceof ReadOutcome.Recorded recorded) {
            recorded.changed()
                    .forEach(session ->
                            count("billing.sessions", "state", session.state().name()));
        }
    }

    private void count(String name, String tag, String value) {
        meters.counter(name, tag, value.toLowerCase(Locale.ROOT)).increment();
    }
}
