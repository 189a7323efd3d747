package org.scps.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.billing.stripe.StripeTalk.BACK;
import static org.scps.billing.stripe.StripeTalk.KEY;
import static org.scps.billing.stripe.StripeTalk.NOW;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.CardToken;
import org.scps.billing.card.SetupAnswer;
import org.scps.billing.payment.PaymentRequest;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.events.Money;

/** Payments and cards by way of the provider's own pages. */
class StripePagesTest {

    private static final String PAGES = "POST /v1/checkout/sessions";

    private final StripeTalk talk = new StripeTalk();
    private final AnsweringStripe stripe = talk.stripe;
    private final StripeProvider provider = talk.provider;

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void withoutACardTheDriverPaysOnStripesPage() {
        stripe.answers(PAGES, 200, page("open", "unpaid", ""))
                .answers(
                        "GET /v1/checkout/sessions/cs_1",
                        200,
                        page("complete", "paid", ",\"payment_intent\":\"pi_2\""));
        PaymentRequest request = new PaymentRequest(KEY, euros("4.50"), "card", null, false, BACK, NOW);

        assertThat(provider.pay(request))
                .isEqualTo(new ProviderAnswer.ActionNeeded("cs_1", "https://checkout.stripe.com/cs_1"));

        assertThat(stripe.asked.get(0).form())
                .containsEntry("mode", "payment")
                .containsEntry("success_url", BACK)
                .containsEntry("metadata[payment]", KEY)
                .containsEntry("payment_intent_data[metadata][payment]", KEY)
                .containsEntry("line_items[0][price_data][unit_amount]", "450");
        assertThat(provider.progress(request, "cs_1")).isEqualTo(new ProviderAnswer.Accepted("pi_2"));
    }

    @Test
    void aPageThatIsLeftIsClosedUnlessItWasPaidMeanwhile() {
        PaymentRequest request = new PaymentRequest(KEY, euros("4.50"), "card", null, false, BACK, NOW);
        stripe.answers("POST /v1/checkout/sessions/cs_1/expire", 200, page("expired", "unpaid", ""));
        assertThat(provider.cancel(request, "cs_1")).isInstanceOf(ProviderAnswer.Declined.class);

        stripe.answers(
                        "POST /v1/checkout/sessions/cs_2/expire",
                        400,
                        AnsweringStripe.error("invalid_request_error", "none", "Not open"))
                .answers(
                        "GET /v1/checkout/sessions/cs_2",
                        200,
                        page("complete", "paid", ",\"payment_intent\":\"pi_2\""));
        assertThat(provider.cancel(request, "cs_2")).isEqualTo(new ProviderAnswer.Accepted("pi_2"));
    }

    @Test
    void aCardIsEnteredOnStripesPageAndKnownByItsLastDigits() {
        stripe.answers("POST /v1/customers", 200, "{\"id\":\"cus_1\",\"object\":\"customer\"}")
                .answers(PAGES, 200, page("open", "unpaid", ""))
                .answers(
                        "GET /v1/checkout/sessions/cs_1",
                        200,
                        page(
                                "complete",
                                "no_payment_required",
                                ",\"customer\":\"cus_1\",\"setup_intent\":{\"id\":\"seti_1\",\"object\":\"setup_intent\","
                                        + "\"payment_method\":{\"id\":\"pm_1\",\"object\":\"payment_method\",\"card\":"
                                        + "{\"brand\":\"visa\",\"last4\":\"4242\",\"exp_month\":4,\"exp_year\":2031}}}"));
        UUID setup = UUID.randomUUID();

        String customer = provider.customer(UUID.randomUUID());
        String reference = provider.beginSetup(setup, customer, BACK).reference();
        SetupAnswer answer = provider.setup(new CardSetup(
                setup, UUID.randomUUID(), "stripe", reference, "", BACK, CardSetup.State.OPEN, null, null, NOW));

        assertThat(stripe.asked.get(1).form())
                .containsEntry("mode", "setup")
                .containsEntry("customer", "cus_1")
                .containsEntry("metadata[setup]", setup.toString());
        SetupAnswer.Saved saved = (SetupAnswer.Saved) answer;
        assertThat(saved.token()).isEqualTo(new CardToken("cus_1", "pm_1"));
        assertThat(saved.face().brand()).isEqualTo("Visa");
        assertThat(saved.face().lastFour()).isEqualTo("4242");
        assertThat(saved.face().expiryYear()).isEqualTo(2031);
    }

    private static String page(String status, String paid, String more) {
        return "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"url\":\"https://checkout.stripe.com/cs_1\","
                + "\"status\":\"" + status + "\",\"payment_status\":\"" + paid + "\"" + more + "}";
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
