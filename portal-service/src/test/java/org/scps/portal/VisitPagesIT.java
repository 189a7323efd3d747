package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;
import org.scps.portal.testing.Samples;

/** What a driver sees of a visit, and how they pay for it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class VisitPagesIT {

    private final Instant now = Instant.now();
    private Browser driver;

    @BeforeEach
    void signIn() {
        NeighboursControl.reset();
        driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
    }

    @Test
    void aDriverPaysBeforeLeavingAndIsToldUntilWhenToLeave() {
        UUID sessionId = UUID.randomUUID();
        String visit = "/visits/" + sessionId;
        NeighboursControl.session(Samples.inside(sessionId, "BKT1234", now));
        assertThat(driver.get(visit).asString())
                .contains("Pay before leaving", "Pay €4.50", "free to leave until", "name=\"most\" value=\"4.50\"");

        assertThat(driver.post(visit + "/payments", Map.of("method", "sandbox-ok", "key", "k1", "most", "4.00"))
                        .asString())
                .contains("It costs 4.50 EUR by now");
        assertThat(driver.post(visit + "/payments", Map.of("method", "sandbox-ok", "key", "k2", "most", "4.50"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(driver.get(visit).asString())
                .contains("paid-inside", "✓ Paid €4.50", "free to leave until")
                .doesNotContain("Pay before leaving");
    }

    @Test
    void aCarThatIsInsideHasAPriceSoFarAndItsNextRise() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.inside(sessionId, "BKT1234", now));

        assertThat(driver.get("/visits").asString()).contains("Inside now").contains("€4.50");
        assertThat(driver.get("/visits/" + sessionId).asString())
                .contains("The price rises next at")
                .contains("3 × 30 minutes");
    }

    @Test
    void aVisitIsPaidOnceAndHasAReceipt() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "DUE"));
        driver.get("/visits/" + sessionId);

        Response declined =
                driver.post("/visits/" + sessionId + "/payments", Map.of("method", "sandbox-declined", "key", "k1"));
        assertThat(declined.statusCode()).isEqualTo(422);
        assertThat(declined.asString()).contains("declined").contains("Nothing was charged");
        // What was chosen is still chosen.
        assertThat(declined.asString()).contains("value=\"sandbox-declined\" checked");

        driver.post("/visits/" + sessionId + "/payments", Map.of("method", "sandbox-ok", "key", "k2"));
        assertThat(driver.get("/visits/" + sessionId).asString()).contains("✓ Paid");
        assertThat(driver.get("/visits/" + sessionId + "/receipt").asString()).contains("R-2025-000017");
        JsonNode told = NeighboursControl.decisions();
        assertThat(told.get(1).get("idempotencyKey").asText()).isEqualTo("k2");
        assertThat(told.get(1).get("actor").asText()).isEqualTo(Portal.DRIVER);
    }

    @Test
    void aCardIsPutOnFileOnTheProvidersPageAndPaysVisitsByItselfUpToALimit() {
        assertThat(driver.get("/cards").asString()).contains("No card on file").doesNotContain("Automatic payment");

        String away = driver.post("/cards", Map.of()).asString();
        String page = away.replaceAll("(?s).*href=\"[^\"]*(/sandbox/setups/[^\"]+)\".*", "$1");
        assertThat(driver.get(page).asString()).contains("Choose a test card");
        Response chosen = driver.post(page, Map.of("method", "sandbox-ok"));
        assertThat(chosen.header("Location")).endsWith("/cards/back");

        String cards = driver.get("/cards/back").asString();
        assertThat(cards).contains("The card is on file", "•• 0001", "Automatic payment");
        String card = cards.replaceAll("(?s).*action=\"/cards/([^/\"]+)/remove\".*", "$1");
        assertThat(driver.post("/cards/autopay", Map.of("on", "yes", "card", card, "limit", "lots", "currency", "EUR"))
                        .statusCode())
                .isEqualTo(422);
        driver.post("/cards/autopay", Map.of("on", "yes", "card", card, "limit", "12,50", "currency", "EUR"));
        assertThat(driver.get("/cards").asString()).contains("value=\"12.50\"", "data-state=\"on\"");

        assertThat(driver.post("/cards/" + UUID.randomUUID() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
        driver.post("/cards/" + card + "/remove", Map.of());
        assertThat(driver.get("/cards").asString()).contains("No card on file");
    }

    @Test
    void aBankThatWantsItConfirmedSendsTheDriverToItsPageAndBack() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "DUE"));
        driver.get("/visits/" + sessionId);

        String away = driver.post(
                        "/visits/" + sessionId + "/payments", Map.of("method", "sandbox-authenticate", "key", "k3"))
                .asString();

        String page = away.replaceAll("(?s).*href=\"[^\"]*(/sandbox/payments/[^\"]+)\".*", "$1");
        assertThat(driver.get("/visits/" + sessionId).asString()).contains("waits for you", page);
        driver.get(page);
        String back = driver.post(page, Map.of("confirmed", "yes")).header("Location");
        assertThat(back).endsWith("/visits/" + sessionId + "/back");
        driver.get("/visits/" + sessionId + "/back");
        assertThat(driver.get("/visits/" + sessionId).asString()).contains("✓ Paid");
    }

    @Test
    void aHeldVisitAsksForNoMoney() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "HELD"));

        assertThat(driver.get("/visits/" + sessionId).asString())
                .contains("A person is having a look")
                .doesNotContain("Pay €");
    }

    @Test
    void aVisitWhosePaymentTheBankTookBackIsNotSaidToBeTheDriversObjection() {
        UUID sessionId = UUID.randomUUID();
        String visit = "/visits/" + sessionId;
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "DISPUTED"));
        assertThat(driver.get(visit).asString())
                .contains("the card's bank has taken this payment back", "Nothing is taken meanwhile")
                .doesNotContain("your objection");

        NeighboursControl.session(Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "DUE"));
        driver.post(visit + "/disputes", Map.of("reason", "NOT_MY_CAR", "words", ""));

        assertThat(driver.get(visit).asString())
                .contains("Frozen until your objection is answered")
                .doesNotContain("bank has taken");
    }
}
