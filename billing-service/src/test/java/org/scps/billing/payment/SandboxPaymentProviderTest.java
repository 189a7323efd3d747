package org.scps.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.CardToken;
import org.scps.billing.card.SetupAnswer;
import org.scps.events.Money;

class SandboxPaymentProviderTest {

    private final Map<String, ProviderAnswer> books = new HashMap<>();
    private final Watch watch = new Watch();
    private final SandboxPaymentProvider sandbox = new SandboxPaymentProvider(new Books(), watch);

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
        ProviderAnswer kept = books.get(key("a"));

        assertThat(sandbox.pay(request("a", "sandbox-timeout")))
                .isInstanceOf(ProviderAnswer.Accepted.class)
                .isEqualTo(kept);
    }

    @Test
    void aLateAnswerComesAfterItsTime() {
        assertThatThrownBy(() -> sandbox.pay(request("a", "sandbox-late"))).hasMessageContaining("late");
        assertThatThrownBy(() -> sandbox.pay(request("a", "sandbox-late"))).hasMessageContaining("late");
        ProviderAnswer kept = books.get(key("a"));

        watch.now = watch.now.plus(SandboxPaymentProvider.LATE);

        assertThat(sandbox.pay(request("a", "sandbox-late"))).isEqualTo(kept);
    }

    @Test
    void aRefundAskedForTwiceIsOne() {
        RefundRequest refund = new RefundRequest("r", "sandbox-1", euros(), watch.now);

        assertThat(sandbox.refund(refund)).isEqualTo(sandbox.refund(refund));
    }

    @Test
    void aBankThatWantsItConfirmedSendsTheDriverToItsPageAndBack() {
        PaymentRequest asked = request("a", "sandbox-authenticate");

        ProviderAnswer first = sandbox.pay(asked);

        assertThat(first).isInstanceOf(ProviderAnswer.ActionNeeded.class);
        ProviderAnswer.ActionNeeded needed = (ProviderAnswer.ActionNeeded) first;
        assertThat(needed.url()).isEqualTo("http://localhost:8080/sandbox/payments/" + key("a"));
        assertThat(sandbox.progress(asked, needed.reference())).isEqualTo(first);
        sandbox.confirm(UUID.fromString(key("a")), true);
        assertThat(sandbox.progress(asked, needed.reference())).isInstanceOf(ProviderAnswer.Accepted.class);
        assertThat(sandbox.cancel(asked, needed.reference())).isInstanceOf(ProviderAnswer.Accepted.class);
    }

    @Test
    void nobodyIsThereToConfirmAnUnattendedPayment() {
        PaymentRequest asked = new PaymentRequest(
                key("a"),
                euros(),
                PayWish.CARD_ON_FILE,
                new CardToken("c", "sandbox-authenticate:1"),
                true,
                null,
                watch.now);

        assertThat(sandbox.pay(asked)).isInstanceOf(ProviderAnswer.Declined.class);
    }

    @Test
    void whoGoesBackHasNotPaid() {
        PaymentRequest asked = request("a", "sandbox-authenticate");
        sandbox.pay(asked);

        assertThat(sandbox.cancel(asked, "x")).isInstanceOf(ProviderAnswer.Declined.class);
        sandbox.confirm(UUID.fromString(key("a")), true);
        assertThat(sandbox.progress(asked, "x")).isInstanceOf(ProviderAnswer.Declined.class);
    }

    @Test
    void oneCardAnswersASecondTimeByItself() {
        ProviderAnswer first = sandbox.pay(request("a", "sandbox-twice"));

        assertThat(sandbox.nextReport()).contains(new PaymentProvider.Report(UUID.fromString(key("a")), first));
        assertThat(sandbox.nextReport()).isEmpty();
    }

    @Test
    void aCardIsChosenOnTheSandboxesPage() {
        CardSetup setup = new CardSetup(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "sandbox",
                "reference",
                "url",
                "http://localhost:8080/cards",
                CardSetup.State.OPEN,
                null,
                null,
                watch.now);
        assertThat(sandbox.setup(setup)).isInstanceOf(SetupAnswer.Waiting.class);

        sandbox.choose(setup, SandboxCard.DECLINED);

        SetupAnswer.Saved saved = (SetupAnswer.Saved) sandbox.setup(setup);
        assertThat(saved.face().lastFour()).isEqualTo("0002");
        PaymentRequest asked =
                new PaymentRequest(key("b"), euros(), PayWish.CARD_ON_FILE, saved.token(), true, null, watch.now);
        assertThat(sandbox.pay(asked)).isInstanceOf(ProviderAnswer.Declined.class);
    }

    private final class Books implements SandboxAnswers {

        @Override
        public ProviderAnswer keepFirst(String key, ProviderAnswer answer) {
            books.putIfAbsent(key, answer);
            return books.get(key);
        }

        @Override
        public Optional<ProviderAnswer> kept(String key) {
            return Optional.ofNullable(books.get(key));
        }
    }

    private PaymentRequest request(String key, String method) {
        return new PaymentRequest(key(key), euros(), method, null, false, "http://localhost:8080/visits/1", watch.now);
    }

    private static String key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
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
