package org.scps.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.scps.ingest.IngestConfig;

/** Keeps one device from taking the service away from the others. */
@ApplicationScoped
public class RateLimit {

    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoClock;

    @Inject
    RateLimit(IngestConfig config) {
        this(config.frames().ratePerSecond(), config.frames().rateBurst(), System::nanoTime);
    }

    RateLimit(int perSecond, int burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
    }

    /** @return zero when the device may go on, else how long it has to wait */
    public Duration admit(String deviceId) {
        long now = nanoClock.getAsLong();
        return buckets.computeIfAbsent(deviceId, id -> new TokenBucket(perSecond, burst, now))
                .take(now);
    }
}
