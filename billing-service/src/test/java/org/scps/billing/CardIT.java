package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.payment.PaymentDesk;

/** Cards on file, and payments that lead the driver to the provider's page and back. */
@BillingTest
class CardIT {

    private static final String BACK = "http://localhost:8080/cards";

    @Inject
    PaymentDesk desk;

    @Test
    void aCardIsEnteredOnTheProvidersPageAndKnownByItsLastDigits() {
        CarPark park = CarPark.opened();
        String account = account();
        Response begun = begin(park, account);
        assertThat(begun.statusCode()).isEqualTo(201);
        String setup = begun.path("setupId");
        assertThat(begun.path("url").toString()).isEqualTo("http://localhost:8080/sandbox/setups/" + setup);
        assertThat(check(park, account, setup).path("state").toString()).isEqualTo("OPEN");

        choose(park, setup, "sandbox-ok");

        assertThat(check(park, account, setup).path("state").toString()).isEqualTo("DONE");
        assertThat(check(park, account, setup).path("state").toString()).isEqualTo("DONE");
        JsonNode cards = park.get("/accounts/" + account + "/cards").path("items");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "cardId", "brand", "lastFour", "expiryMonth", "expiryYear", "preferred", "addedAt");
        assertThat(cards.at("/0/lastFour").asText()).isEqualTo("0001");
        assertThat(cards.at("/0/preferred").asBoolean()).isTrue();
    }

    @Test
    void cardsOfOthersAreNotThere() {
        CarPark park = parkWithDueCharge();
        String account = account();
        String card = card(park, account, "sandbox-ok");
        String other = account();

        assertThat(pay(park, other, card).statusCode()).isEqualTo(404);
        assertThat(park.asked().delete("/accounts/" + other + "/cards/" + card).statusCode())
                .isEqualTo(404);
        assertThat(check(park, other, begin(park, account).path("setupId")).statusCode())
                .isEqualTo(404);
        assertThat(park.asked()
                        .body("{\"cardId\":\"" + card + "\"}")
                        .put("/accounts/" + other + "/preferred-card")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCardOnFilePaysUntilItIsRemoved() {
        CarPark park = parkWithDueCharge();
        String account = account();
        String first = card(park, account, "sandbox-ok");
        String second = card(park, account, "sandbox-declined");
        park.asked()
                .body("{\"cardId\":\"" + second + "\"}")
                .put("/accounts/" + account + "/preferred-card")
                .then()
                .statusCode(200);

        assertThat(pay(park, account, second).statusCode()).isEqualTo(402);
        park.asked().delete("/accounts/" + account + "/cards/" + second).then().statusCode(204);
        assertThat(pay(park, account, second).statusCode()).isEqualTo(404);
        assertThat(park.get("/accounts/" + account + "/cards")
                        .at("/items/0/preferred")
                        .asBoolean())
                .isTrue();
        assertThat(pay(park, account, first).statusCode()).isEqualTo(201);
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("PAID");
    }

    @Test
    void aBankThatWantsItConfirmedSendsTheDriverToItsPageAndBack() {
        CarPark park = parkWithDueCharge();
        String account = account();
        String card = card(park, account, "sandbox-authenticate");

        Response sent = pay(park, account, card);

        assertThat(sent.statusCode()).isEqualTo(202);
        String payment = sent.path("paymentId");
        assertThat(sent.path("actionUrl").toString()).isEqualTo("http://localhost:8080/sandbox/payments/" + payment);
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("AUTHORISED");
        assertThat(latest(park, "/check").path("state").toString()).isEqualTo("ACTION_NEEDED");

        park.asked()
                .body("{\"confirmed\":true}")
                .post("/sandbox/payments/" + payment)
                .then()
                .statusCode(200);

        assertThat(latest(park, "/check").path("state").toString()).isEqualTo("SETTLED");
        assertThat(latest(park, "/cancellation").path("state").toString()).isEqualTo("SETTLED");
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("PAID");
    }

    @Test
    void whoLeavesThePageWithoutPayingOwesItStill() {
        CarPark park = parkWithDueCharge();
        String account = account();
        String card = card(park, account, "sandbox-authenticate");
        pay(park, account, card);

        assertThat(latest(park, "/cancellation").path("state").toString()).isEqualTo("DECLINED");

        assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE");
        desk.lookAfterAbsent(java.time.Duration.ZERO);
        assertThat(pay(park, account, card(park, account, "sandbox-ok")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        CarPark park = parkWithDueCharge();
        String account = account();

        assertThat(pay(park, account, card(park, account, "sandbox-twice")).statusCode())
                .isEqualTo(201);
        desk.askAgain(java.time.Duration.ofHours(1));

        JsonNode story = park.get("/sessions/" + id(park) + "/charge");
        assertThat(story.path("payments")).hasSize(1);
        assertThat(story.at("/paid/amount").asText()).isEqualTo("4.50");
    }

    private static CarPark parkWithDueCharge() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }

    static String card(CarPark park, String account, String method) {
        String setup = begin(park, account).path("setupId");
        choose(park, setup, method);
        return check(park, account, setup).path("cardId");
    }

    private static Response begin(CarPark park, String account) {
        return park.asked().body("{\"returnUrl\":\"" + BACK + "\"}").post("/accounts/" + account + "/card-setups");
    }

    private static void choose(CarPark park, String setup, String method) {
        park.asked()
                .body("{\"method\":\"" + method + "\"}")
                .post("/sandbox/setups/" + setup)
                .then()
                .statusCode(200);
    }

    private static Response check(CarPark park, String account, String setup) {
        return park.asked().post("/accounts/" + account + "/card-setups/" + setup + "/check");
    }

    private static Response pay(CarPark park, String account, String card) {
        return park.asked()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"accountId\":\"" + account + "\",\"cardId\":\"" + card + "\",\"returnUrl\":\"" + BACK + "\"}")
                .post("/sessions/" + id(park) + "/payments");
    }

    private static Response latest(CarPark park, String what) {
        return park.asked().post("/sessions/" + id(park) + "/payments/latest" + what);
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }
}
