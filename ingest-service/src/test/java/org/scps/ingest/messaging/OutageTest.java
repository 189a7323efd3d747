package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final AtomicLong now = new AtomicLong();
    private final Outage outage = new Outage(Duration.ofSeconds(2), now::get);

    @Test
    void lastsForThePauseAfterAFailure() {
        assertThat(outage.isOn()).isFalse();

        outage.begin();
        assertThat(outage.isOn()).isTrue();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(outage.isOn()).isFalse();
    }

    @Test
    void endsWithTheFirstSuccess() {
        outage.begin();
        outage.end();

        assertThat(outage.isOn()).isFalse();
    }
}
