package org.scps.recognition.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timers whose percentiles Prometheus can work out over all instances. */
final class StageTimer {

    private StageTimer() {}

    static Timer of(MeterRegistry metrics, String name) {
        return Timer.builder(name)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(metrics);
    }
}
