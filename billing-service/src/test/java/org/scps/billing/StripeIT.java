package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.billing.stripe.AnsweringStripe;

/** The service with Stripe as its provider, from the wish to pay to the signed message and back to the driver. */
@BillingTest
@TestProfile(StripeIT.WithStripe.class)
class StripeIT {

    private static final String CARD = "{\"method\":\"card\",\"returnUrl\":\"https://parking.example/visits\"}";
    private static final String PORT = "test.stripe.port";

    /** Stripe answers at a port that is known before the service starts. */
    public static final class WithStripe implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket free = new ServerSocket(0)) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "scps.payments.provider",
                    "stripe",
                    "scps.payments.stripe.secret-key",
                    "sk_test_of_no_value",
                    "scps.payments.stripe.webhook-secret",
                    StripeVoice.SECRET,
                    "scps.payments.stripe.api-url",
                    "http://localhost:" + System.getProperty(PORT));
        }
    }

    private AnsweringStripe stripe;

    @BeforeEach
    void answer() {
        stripe = new AnsweringStripe(Integer.getInteger(PORT));
    }

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void whatIsPaidOnStripesPageIsSettledOnceByItsSignedMessageAndGivenBack() throws GeneralSecurityException {
        CarPark park = DueStay.ended().park();
        String page = "cs_" + UUID.randomUUID();
        String intent = "pi_" + UUID.randomUUID();
        stripe.answers("POST /v1/checkout/sessions", 200, StripeVoice.page(page, "open", "unpaid", ""))
                .answers(
                        "POST /v1/refunds",
                        200,
                        "{\"id\":\"re_" + intent + "\",\"object\":\"refund\",\"status\":\"succeeded\"}");

        Response sent = pay(park, CARD);

        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        assertThat(sent.path("actionUrl").toString()).isEqualTo("https://checkout.stripe.com/" + page);
        String told = StripeVoice.event(
                "checkout.session.completed",
                "{\"mode\":\"payment\",\"payment_status\":\"paid\",\"payment_intent\":\"" + intent
                        + "\",\"metadata\":{\"payment\":\"" + sent.path("paymentId") + "\"}}");
        assertThat(StripeVoice.tell(told, "t=1,v1=00").statusCode()).isEqualTo(400);
        assertThat(StripeVoice.tell(told, null).statusCode()).isEqualTo(400);
        assertThat(state(park)).isEqualTo("AUTHORISED");
        assertThat(StripeVoice.tell(told).statusCode()).isEqualTo(204);
        assertThat(StripeVoice.tell(told).statusCode()).isEqualTo(204);
        assertThat(state(park)).isEqualTo("PAID");
        assertThat(story(park).path("payments")).hasSize(1);
        assertThat(story(park).at("/payments/0/providerReference").asText()).isEqualTo(intent);

        park.asked()
                .header("Idempotency-Key", "refund")
                .body("{\"reason\":\"Sorry\"}")
                .post("/sessions/" + id(park) + "/charge/refunds")
                .then()
                .statusCode(201);
        assertThat(state(park)).isEqualTo("REFUNDED");
    }

    @Test
    void aCardEnteredOnStripesPagePaysAndADisputeAtTheBankFreezesTheCharge() throws GeneralSecurityException {
        CarPark park = DueStay.ended().park();
        String account = UUID.randomUUID().toString();
        String page = "cs_" + UUID.randomUUID();
        String intent = "pi_" + UUID.randomUUID();
        stripe.answers("POST /v1/customers", 200, "{\"id\":\"cus_1\",\"object\":\"customer\"}")
                .answers("POST /v1/checkout/sessions", 200, StripeVoice.page(page, "open", "unpaid", ""))
                .answers(
                        "GET /v1/checkout/sessions/" + page,
                        200,
                        StripeVoice.page(
                                page,
                                "complete",
                                "no_payment_required",
                                ",\"customer\":\"cus_1\",\"setup_intent\":{\"id\":\"seti_1\",\"object\":\"setup_intent\","
                                        + "\"payment_method\":{\"id\":\"pm_" + page
                                        + "\",\"object\":\"payment_method\",\"card\":"
                                        + "{\"brand\":\"visa\",\"last4\":\"4242\",\"exp_month\":4,\"exp_year\":2031}}}"))
                .answers(
                        "POST /v1/payment_intents",
                        402,
                        AnsweringStripe.error("card_error", "card_declined", "Your card was declined."))
                .answers(
                        "POST /v1/payment_intents",
                        200,
                        "{\"id\":\"" + intent + "\",\"object\":\"payment_intent\",\"status\":\"succeeded\"}");
        String setup = park.asked()
                .body("{\"returnUrl\":\"https://parking.example/cards/back\"}")
                .post("/accounts/" + account + "/card-setups")
                .path("setupId");

        String entered = StripeVoice.event(
                "checkout.session.completed", "{\"mode\":\"setup\",\"metadata\":{\"setup\":\"" + setup + "\"}}");
        assertThat(StripeVoice.tell(entered).statusCode()).isEqualTo(204);

        JsonNode cards = park.get("/accounts/" + account + "/cards").path("items");
        assertThat(cards.at("/0/lastFour").asText()).isEqualTo("4242");
        String withCard = "{\"accountId\":\"" + account + "\",\"cardId\":\""
                + cards.at("/0/cardId").asText() + "\",\"returnUrl\":\"https://parking.example/visits\"}";
        Response declined = pay(park, withCard);
        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.path("detail").toString()).isEqualTo("Your card was declined.");
        assertThat(pay(park, withCard).statusCode()).isEqualTo(201);

        String disputed = StripeVoice.event(
                "charge.dispute.created",
                "{\"id\":\"dp_" + intent + "\",\"payment_intent\":\"" + intent
                        + "\",\"amount\":450,\"currency\":\"eur\",\"status\":\"needs_response\",\"reason\":\"fraudulent\"}");
        assertThat(StripeVoice.tell(disputed).statusCode()).isEqualTo(204);
        assertThat(state(park)).isEqualTo("DISPUTED");
        assertThat(story(park).path("entries").findValuesAsText("debit")).contains("DISPUTED_FUNDS");
    }

    /** 61 minutes cost 4.50, and 121 minutes 7.50. */
    @Test
    void whoPaysInsideOnStripesPageAndStaysOnPaysTheDifferenceThereOnce() throws GeneralSecurityException {
        CarPark park = CarPark.opened();
        Instant now = Instant.now();
        park.entry("BAB1234", now.minus(Duration.ofMinutes(61)).toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        String left = "cs_" + UUID.randomUUID();
        String taken = "cs_" + UUID.randomUUID();
        stripe.answers("POST /v1/checkout/sessions", 200, StripeVoice.page(left, "open", "unpaid", ""))
                .answers("POST /v1/checkout/sessions", 200, StripeVoice.page(taken, "open", "unpaid", ""))
                .answers(
                        "POST /v1/checkout/sessions/" + left + "/expire",
                        200,
                        StripeVoice.page(left, "expired", "unpaid", ""));

        assertThat(pay(park, CARD).statusCode()).isEqualTo(202);
        assertThat(state(park)).isEqualTo("AUTHORISED");
        park.asked()
                .post("/sessions/" + id(park) + "/payments/latest/cancellation")
                .then()
                .statusCode(200);
        assertThat(park.session().path("charge").isNull()).isTrue();

        Response inside = pay(park, CARD);
        assertThat(inside.path("amount.amount").toString()).isEqualTo("4.50");
        assertThat(paidOnThePage(inside)).isEqualTo(204);
        assertThat(state(park)).isEqualTo("PAID");

        park.exit("BAB1234", now.plus(Duration.ofMinutes(60)).toString()).sent();
        park.eventually(() -> assertThat(state(park)).isEqualTo("DUE"));
        Response rest = pay(park, CARD);
        assertThat(rest.path("amount.amount").toString()).isEqualTo("3.00");
        assertThat(paidOnThePage(rest)).isEqualTo(204);

        assertThat(state(park)).isEqualTo("PAID");
        assertThat(story(park).path("payments").findValuesAsText("state"))
                .containsExactly("DECLINED", "SETTLED", "SETTLED");
        assertThat(stripe.asked.stream()
                        .filter(asked -> asked.path().equals("/v1/checkout/sessions"))
                        .map(asked -> asked.form().get("line_items[0][price_data][unit_amount]")))
                .containsExactly("450", "450", "300");
    }

    private static int paidOnThePage(Response sent) throws GeneralSecurityException {
        String told = StripeVoice.event(
                "checkout.session.completed",
                "{\"mode\":\"payment\",\"payment_status\":\"paid\",\"payment_intent\":\"pi_" + UUID.randomUUID()
                        + "\",\"metadata\":{\"payment\":\"" + sent.path("paymentId") + "\"}}");
        return StripeVoice.tell(told).statusCode();
    }

    private static Response pay(CarPark park, String body) {
        return park.asked()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/sessions/" + id(park) + "/payments");
    }

    private static JsonNode story(CarPark park) {
        return park.get("/sessions/" + id(park) + "/charge");
    }

    private static String state(CarPark park) {
        return park.session().at("/charge/state").asText();
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }
}
