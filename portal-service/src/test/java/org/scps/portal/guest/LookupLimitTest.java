package org.scps.portal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LookupLimitTest {

    private Instant now = Instant.parse("2026-03-03T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final LookupLimit limit = new LookupLimit(clock, 3, 2, Duration.ofMinutes(10));

    @Test
    void oneAddressMayAskForSoManyPlates() {
        assertThat(limit.ask("a", "P1")).isEmpty();
        assertThat(limit.ask("a", "P2")).isEmpty();
        assertThat(limit.ask("a", "P3")).isEmpty();

        assertThat(limit.ask("a", "P4")).contains(Duration.ofSeconds(601));
        assertThat(limit.ask("b", "P4")).isEmpty();
    }

    @Test
    void onePlateMayBeAskedForSoOftenWhereverFrom() {
        limit.ask("a", "P1");
        limit.ask("b", "P1");

        assertThat(limit.ask("c", "P1")).isPresent();
    }

    @Test
    void afterTheWindowQuestionsAreAnsweredAgain() {
        limit.ask("a", "P1");
        limit.ask("a", "P1");
        now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);

        assertThat(limit.ask("a", "P1")).isEmpty();
    }
}
