package org.scps.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scps.billing.stripe.StripeTalk.BACK;
import static org.scps.billing.stripe.StripeTalk.KEY;
import static org.scps.billing.stripe.StripeTalk.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.billing.card.CardToken;
import org.scps.billing.payment.PaymentRequest;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.billing.payment.RefundAnswer;
import org.scps.billing.payment.RefundRequest;
import org.scps.events.Money;

class StripeProviderTest {

    private static final String INTENTS = "POST /v1/payment_intents";
    private static final String REFUNDS = "POST /v1/refunds";

    private final StripeTalk talk = new StripeTalk();
    private final AnsweringStripe stripe = talk.stripe;
    private final StripeProvider provider = talk.provider;

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void aCardOnFilePaysOffSessionUnderThePaymentsIdAsKey() {
        stripe.answers(INTENTS, 200, intent("succeeded", ""));

        assertThat(provider.pay(unattended())).isEqualTo(new ProviderAnswer.Accepted("pi_1"));

        AnsweringStripe.Asked asked = stripe.asked.get(0);
        assertThat(asked.key()).isEqualTo(KEY);
        assertThat(asked.authorization()).isEqualTo("Bearer sk_test_1");
        assertThat(asked.form())
                .containsEntry("amount", "450")
                .containsEntry("currency", "eur")
                .containsEntry("customer", "cus_1")
                .containsEntry("payment_method", "pm_1")
                .containsEntry("off_session", "true")
                .containsEntry("confirm", "true")
                .containsEntry("metadata[payment]", KEY)
                .doesNotContainKey("return_url");
    }

    @Test
    void askedAgainItGivesTheAnswerThatItGaveFirst() {
        stripe.answers(INTENTS, 200, intent("succeeded", "")).answers(INTENTS, 200, intent("canceled", ""));

        ProviderAnswer first = provider.pay(unattended());

        assertThat(provider.pay(unattended())).isEqualTo(first);
        assertThat(stripe.asked).hasSize(2).allMatch(asked -> asked.key().equals(KEY));
    }

    @Test
    void aDeclinedCardSaysWhy() {
        stripe.answers(INTENTS, 402, AnsweringStripe.error("card_error", "card_declined", "Your card was declined."));

        assertThat(provider.pay(unattended())).isEqualTo(new ProviderAnswer.Declined("Your card was declined."));
    }

    @Test
    void aBankThatWantsTheDriverWhenNobodyIsThereDeclines() {
        stripe.answers(INTENTS, 402, AnsweringStripe.error("card_error", "authentication_required", "Authenticate."));

        assertThat(provider.pay(unattended()))
                .isEqualTo(new ProviderAnswer.Declined("The bank wants the driver to confirm the payment"));
    }

    @Test
    void aBankThatWantsTheDriverSendsThemToItsPageAndBack() {
        stripe.answers(
                        INTENTS,
                        200,
                        intent(
                                "requires_action",
                                ",\"next_action\":{\"type\":\"redirect_to_url\",\"redirect_to_url\":"
                                        + "{\"url\":\"https://hooks.stripe.com/3ds\"}}"))
                .answers("GET /v1/payment_intents/pi_1", 200, intent("succeeded", ""));

        ProviderAnswer first = provider.pay(attended());

        assertThat(first).isEqualTo(new ProviderAnswer.ActionNeeded("pi_1", "https://hooks.stripe.com/3ds"));
        assertThat(stripe.asked.get(0).form()).containsEntry("return_url", BACK).doesNotContainKey("off_session");
        assertThat(provider.progress(attended(), "pi_1")).isEqualTo(new ProviderAnswer.Accepted("pi_1"));
    }

    @ParameterizedTest
    @CsvSource({"409, idempotency_key_in_use", "429, rate_limit", "401, none", "500, none", "503, none"})
    void whatIsUndecidedStaysSoAndIsAskedAgain(int status, String code) {
        stripe.answers(INTENTS, status, AnsweringStripe.error("api_error", code, "Later"))
                .answers("GET /v1/payment_intents", 200, list(""));

        assertThatThrownBy(() -> provider.pay(unattended()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Stripe answered " + status)
                .hasMessageNotContaining("sk_test");
    }

    @Test
    void aRequestOnWhichStripeBrokeIsLookedForInItsBooks() {
        stripe.answers(INTENTS, 500, AnsweringStripe.error("api_error", "none", "Broke"))
                .answers(
                        "GET /v1/payment_intents",
                        200,
                        list(intent("succeeded", ",\"metadata\":{\"payment\":\"" + KEY + "\"}")));

        assertThat(provider.pay(unattended())).isEqualTo(new ProviderAnswer.Accepted("pi_1"));
    }

    @Test
    void aPaymentThatStripeBrokeOnAndDoesNotHaveIsGivenUpAfterAWhile() {
        stripe.answers(INTENTS, 500, AnsweringStripe.error("api_error", "none", "Broke"))
                .answers("GET /v1/payment_intents", 200, list(""));

        assertThat(provider.pay(unattended(NOW.minus(Duration.ofMinutes(11)))))
                .isInstanceOf(ProviderAnswer.Declined.class);
    }

    @Test
    void noAnswerInTimeIsNoAnswer() {
        stripe.answers(INTENTS, 200, intent("succeeded", ""), Duration.ofSeconds(3));

        assertThatThrownBy(() -> provider.pay(unattended())).hasMessageContaining("cannot be reached");
        assertThat(provider.pay(unattended())).isEqualTo(new ProviderAnswer.Accepted("pi_1"));
    }

    @Test
    void whenStripeHasForgottenTheKeyItIsNotAskedToPayAgain() {
        stripe.answers("GET /v1/payment_intents", 200, list(""));

        assertThat(provider.pay(unattended(NOW.minus(Duration.ofHours(24)))))
                .isInstanceOf(ProviderAnswer.Declined.class);
        assertThat(stripe.asked).allMatch(asked -> asked.method().equals("GET"));
    }

    @Test
    void aRefundNamesThePaymentAndItself() {
        stripe.answers(REFUNDS, 200, "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\"}");

        assertThat(provider.refund(refund())).isEqualTo(new RefundAnswer.Accepted("re_1"));
        assertThat(provider.refund(refund())).isEqualTo(new RefundAnswer.Accepted("re_1"));
        assertThat(stripe.asked.get(0).form())
                .containsEntry("payment_intent", "pi_1")
                .containsEntry("amount", "150")
                .containsEntry("metadata[refund]", "refund-1");
        assertThat(stripe.asked).allMatch(asked -> asked.key().equals("refund-1"));
    }

    @Test
    void aRefundThatIsThereAlreadyIsFoundAndAnotherIsRefused() {
        stripe.answers(
                        REFUNDS,
                        400,
                        AnsweringStripe.error("invalid_request_error", "charge_already_refunded", "Refunded already"))
                .answers("GET /v1/refunds", 200, list(""))
                .answers(
                        "GET /v1/refunds",
                        200,
                        list("{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\","
                                + "\"metadata\":{\"refund\":\"refund-1\"}}"));

        assertThat(provider.refund(refund())).isEqualTo(new RefundAnswer.Refused("Refunded already"));
        assertThat(provider.refund(refund())).isEqualTo(new RefundAnswer.Accepted("re_1"));
    }

    private static PaymentRequest unattended() {
        return unattended(NOW);
    }

    private static PaymentRequest unattended(Instant startedAt) {
        return new PaymentRequest(
                KEY, euros("4.50"), "card-on-file", new CardToken("cus_1", "pm_1"), true, null, startedAt);
    }

    private static PaymentRequest attended() {
        return new PaymentRequest(KEY, euros("4.50"), "card-on-file", new CardToken("cus_1", "pm_1"), false, BACK, NOW);
    }

    private static RefundRequest refund() {
        return new RefundRequest("refund-1", "pi_1", euros("1.50"), NOW);
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static String intent(String status, String more) {
        return "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"status\":\"" + status + "\"" + more + "}";
    }

    private static String list(String item) {
        return "{\"object\":\"list\",\"has_more\":false,\"url\":\"/v1/x\",\"data\":[" + item + "]}";
    }
}
