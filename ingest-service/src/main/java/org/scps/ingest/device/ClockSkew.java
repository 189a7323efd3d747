package org.scps.ingest.device;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far the devices' clocks are off, as a gauge per device. */
@ApplicationScoped
public class ClockSkew {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, AtomicLong> byDevice = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    ClockSkew(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether it is a time that a clock, right or wrong, may show; others can not be counted with in milliseconds. */
    public static boolean tellable(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /**
     * Notes what a device's clock said just now.
     *
     * @param sentAt null when it did not tell
     */
    public void observe(String deviceId, Instant sentAt) {
        if (sentAt != null) {
            byDevice.computeIfAbsent(deviceId, this::gauge)
                    .set(Duration.between(clock.instant(), sentAt).toMillis());
        }
    }

    private AtomicLong gauge(String deviceId) {
        return meters.gauge("scps.ingest.device.clock.skew.millis", Tags.of("device", deviceId), new AtomicLong());
    }
}
