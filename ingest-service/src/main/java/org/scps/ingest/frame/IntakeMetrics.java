package org.scps.ingest.frame;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.scps.ingest.frame.IntakeOutcome.Refused;
import org.scps.ingest.frame.IntakeOutcome.Repeated;

/** Counts and times what comes in. */
@ApplicationScoped
public class IntakeMetrics {

    private static final String FRAMES = "scps.ingest.frames";

    private final MeterRegistry meters;

    public IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Runs the work and counts its outcome.
     *
     * @param source {@code device} or {@code inbox}
     */
    public IntakeOutcome measure(String source, Supplier<IntakeOutcome> work) {
        Timer.Sample sample = Timer.start(meters);
        String result = "failed";
        try {
            IntakeOutcome outcome = work.get();
            result = resultOf(outcome);
            return outcome;
        } finally {
            meters.counter(FRAMES, "source", source, "result", result).increment();
            sample.stop(Timer.builder("scps.ingest.frame")
                    .description("From the whole frame read to the answer")
                    .tags("source", source, "result", result)
                    .publishPercentileHistogram()
                    .minimumExpectedValue(Duration.ofMillis(1))
                    .maximumExpectedValue(Duration.ofSeconds(10))
                    .register(meters));
        }
    }

    /**
     * Counts a frame that was turned away, whether it was read or not.
     *
     * @param reason such as {@code too-large}
     */
    public void countRefusal(String source, String reason) {
        meters.counter("scps.ingest.frames.refused", "source", source, "reason", reason)
                .increment();
    }

    private static String resultOf(IntakeOutcome outcome) {
        if (outcome instanceof Refused) {
            return "refused";
        }
        return outcome instanceof Repeated ? "repeated" : "stored";
    }
}
