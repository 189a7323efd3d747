package org.scps.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitTest {

    private final MovableClock clock = new MovableClock();
    private final SignInLimit limit = new SignInLimit(clock, 3, 5, Duration.ofMinutes(10));

    @Test
    void theFourthGuessOfAnEmailWaits() {
        fail(3, "a@example.com", "1.1.1.1");

        assertThat(limit.wait("a@example.com", "2.2.2.2")).isPresent();
        assertThat(limit.wait("b@example.com", "1.1.1.1")).isEmpty();
    }

    @Test
    void oneAddressCannotTryManyEmails() {
        for (int i = 0; i < 5; i++) {
            fail(1, i + "@example.com", "1.1.1.1");
        }

        assertThat(limit.wait("new@example.com", "1.1.1.1")).isPresent();
    }

    @Test
    void waitingHelps() {
        fail(3, "a@example.com", "1.1.1.1");
        clock.now = clock.now.plus(limit.wait("a@example.com", "1.1.1.1").orElseThrow());

        assertThat(limit.wait("a@example.com", "1.1.1.1")).isEmpty();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        fail(2, "a@example.com", "1.1.1.1");
        limit.succeeded("a@example.com");
        fail(2, "a@example.com", "1.1.1.1");

        assertThat(limit.wait("a@example.com", "2.2.2.2")).isEmpty();
    }

    private void fail(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            limit.failed(email, address);
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2025-03-03T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
