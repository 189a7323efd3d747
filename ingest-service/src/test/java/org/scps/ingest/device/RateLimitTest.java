package org.scps.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong(-5_000_000_000L);
    private final RateLimit limit = new RateLimit(20, 60, now::get);

    @Test
    void aBurstPassesAndThenTheRateHolds() {
        assertThat(admitted("cam", 100)).isEqualTo(60);

        pass(Duration.ofSeconds(1));
        assertThat(admitted("cam", 100)).isEqualTo(20);
    }

    @Test
    void theWaitIsTold() {
        admitted("cam", 60);

        Duration wait = limit.admit("cam");
        assertThat(wait).isBetween(Duration.ofMillis(45), Duration.ofMillis(50));

        pass(wait);
        assertThat(limit.admit("cam")).isZero();
    }

    @Test
    void aLongPauseGivesNoMoreThanABurst() {
        admitted("cam", 60);

        pass(Duration.ofDays(30));

        assertThat(admitted("cam", 100)).isEqualTo(60);
    }

    @Test
    void devicesDoNotShare() {
        admitted("cam", 100);

        assertThat(limit.admit("other")).isZero();
    }

    private int admitted(String deviceId, int attempts) {
        int admitted = 0;
        for (int i = 0; i < attempts; i++) {
            admitted += limit.admit(deviceId).isZero() ? 1 : 0;
        }
        return admitted;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
