package org.scps.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scps.events.Money;

class SandboxPaymentProviderTest {

    private final Map<String, ProviderAnswer> books = new HashMap<>();
    private final Watch watch = new Watch();
    private final SandboxPaymentProvider sandbox = new SandboxPaymentProvider(
            (key, answer) -> {
                books.putIfAbsent(key, answer);
                return books.get(key);
            },
            watch);

    @Test
    void theSameKeyGetsTheSameAnswer() {
        ProviderAnswer first = sandbox.pay(request("a", "sandbox-ok"));

        assertThat(sandbox.pay(request("a", "sandbox-ok"))).isEqualTo(first);
        assertThat(sandbox.pay(request("b", "sandbox-ok"))).isNotEqualTo(first);
        assertThat(sandbox.pay(request("c", "sandbox-declined"))).isInstanceOf(ProviderAnswer.Declined.class);
    }

    @Test
    void anAnswerThatWasLostIsGivenWhenAskedAgain() {
        assertThatThrownBy(() -> sandbox.pay(request("a", "sandbox-timeout"))).hasMessageContaining("loses");
        ProviderAnswer kept = books.get("a");

        assertThat(sandbox.pay(request("a", "sandbox-timeout")))
                .isInstanceOf(ProviderAnswer.Accepted.class)
                .isEqualTo(kept);
    }

    @Test
    void aLateAnswerComesAfterItsTime() {
        assertThatThrownBy(() -> sandbox.pay(request("a", "sandbox-late"))).hasMessageContaining("late");
        assertThatThrownBy(() -> sandbox.pay(request("a", "sandbox-late"))).hasMessageContaining("late");
        ProviderAnswer kept = books.get("a");

        watch.now = watch.now.plus(SandboxPaymentProvider.LATE);

        assertThat(sandbox.pay(request("a", "sandbox-late"))).isEqualTo(kept);
    }

    @Test
    void aRefundAskedForTwiceIsOne() {
        RefundRequest refund = new RefundRequest("r", "sandbox-1", euros());

        assertThat(sandbox.refund(refund)).isEqualTo(sandbox.refund(refund));
    }

    private static PaymentRequest request(String key, String method) {
        return new PaymentRequest(key, euros(), method);
    }

    private static Money euros() {
        return new Money(new BigDecimal("4.50"), "EUR");
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-03T09:00:00Z");

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
    }
}
