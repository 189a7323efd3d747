package org.scps.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

/** Payment without an account. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class GuestIT {

    private final UUID sessionId = UUID.randomUUID();
    private final String plate = Portal.anyPlate();

    @BeforeEach
    void aCarLeftWithoutPaying() {
        NeighboursControl.reset();
        NeighboursControl.session(Samples.left(sessionId, plate, Instant.now(), Duration.ofMinutes(80), "DUE"));
    }

    @Test
    void aGuestFindsWhatIsDuePaysItOnceAndKeepsTheReceipt() {
        Response found = lookUp(plate);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.asString()).doesNotContain(sessionId.toString() + "\"").doesNotContain(".jpg");
        String link = found.path("items[0].link");

        Response paid = pay(link, "key-1");
        Response again = pay(link, "key-1");

        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isIn(201, 409);
        String receipt = paid.path("receiptLink");
        assertThat(guest().get("/api/v1/guest/receipts/" + receipt)
                        .path("number")
                        .toString())
                .isEqualTo("R-2025-000017");
        assertThat(lookUp(plate).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aLinkIsGoodForNothingElse() {
        String link = lookUp(plate).path("items[0].link");
        String forged = link.replaceFirst("^[^.]+", UUID.randomUUID().toString());

        assertThat(guest().get("/api/v1/guest/receipts/" + link).statusCode()).isEqualTo(404);
        assertThat(guest().get("/api/v1/guest/visits/" + forged).statusCode()).isEqualTo(404);
        assertThat(guest().get("/api/v1/guest/visits/" + sessionId).statusCode())
                .isEqualTo(404);
        assertThat(new Browser().get("/pay/" + forged).statusCode()).isEqualTo(404);
    }

    @Test
    void aSimilarPlatesVisitIsPaidOnlyAfterTheGuestHasSaidThatItIsTheirs() {
        UUID other = UUID.randomUUID();
        NeighboursControl.session(Samples.left(other, "HHX8002", Instant.now(), Duration.ofMinutes(80), "DUE"));
        Response found = lookUp("HHXB002");
        assertThat(found.asString())
                .contains("SIMILAR")
                .doesNotContain("HHX8002")
                .doesNotContain("4.50");
        String link = found.path("items[0].link");
        assertThat(guest().get("/api/v1/guest/visits/" + link).statusCode()).isEqualTo(404);
        assertThat(pay(link, "key-2").statusCode()).isEqualTo(404);

        Response mine = guest().post("/api/v1/guest/visits/" + link + "/confirmation");

        assertThat(mine.path("due.amount").toString()).isEqualTo("4.50");
        assertThat(pay(mine.path("link"), "key-3").statusCode()).isEqualTo(201);
    }

    @Test
    void aPlateThatWasNeverSeenLooksLikeOneThatHasPaid() {
        pay(lookUp(plate).path("items[0].link"), "key-4");
        String unknown = Portal.anyPlate();
        Browser browser = new Browser();
        browser.get("/pay");

        String paid = browser.post("/pay", Map.of("facilityId", "riverside", "plate", plate))
                .asString();
        String never = browser.post("/pay", Map.of("facilityId", "riverside", "plate", unknown))
                .asString();

        assertThat(paid).contains("Nothing to pay");
        assertThat(withoutToken(paid).replace(plate, "X"))
                .isEqualTo(withoutToken(never).replace(unknown, "X"));
    }

    @Test
    void askingForTheSamePlateOverAndOverIsRefused() {
        String tried = Portal.anyPlate();
        for (int i = 0; i < 12; i++) {
            assertThat(lookUp(tried).statusCode()).isEqualTo(200);
        }

        Response refused = lookUp(tried);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aGuestObjectsAndReadsTheAnswer() {
        String link = lookUp(plate).path("items[0].link");

        Response objected =
                guest().body(Map.of("reason", "NOT_MY_CAR")).post("/api/v1/guest/visits/" + link + "/disputes");

        assertThat(objected.statusCode()).isEqualTo(201);
        String dispute = objected.path("disputeLink");
        assertThat(guest().get("/api/v1/guest/disputes/" + dispute)
                        .path("[0].state")
                        .toString())
                .isEqualTo("OPEN");
        assertThat(new Browser().get("/pay/disputes/" + dispute).asString()).contains("frozen until then");
        assertThat(guest().get("/api/v1/guest/disputes/" + link).statusCode()).isEqualTo(404);
        assertThat(lookUp(plate).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aGuestInsidePaysBeforeLeavingWhenTheyKnowAboutWhenTheyCameIn() {
        UUID inside = UUID.randomUUID();
        String mine = Portal.anyPlate();
        Instant entered = Instant.now().minus(Duration.ofMinutes(80));
        NeighboursControl.session(Samples.inside(inside, mine, entered));
        assertThat(lookUp(mine).jsonPath().getList("items")).isEmpty();
        Browser browser = new Browser();
        browser.get("/pay?at=riverside");
        String typed = LocalDateTime.ofInstant(entered, ZoneId.of("Europe/Berlin"))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();

        String found = browser.post("/pay", Map.of("facilityId", "riverside", "plate", mine, "entered", typed))
                .asString();

        assertThat(found).contains("Still inside", "Pay €4.50").doesNotContain(".jpg");
        String link = found.replaceAll("(?s).*href=\"(/pay/[^\"]+)\" data-testid=\"go-on\".*", "$1");
        assertThat(browser.get(link).asString())
                .contains("Price holds until", "After paying you have 15", "Pay €4.50")
                .doesNotContain("Pay until");
        assertThat(browser.post(link + "/payments", Map.of("method", "sandbox-ok", "key", "k", "most", "4.50"))
                        .header("Location"))
                .contains("/pay/receipts/");
        assertThat(browser.post("/pay", Map.of("facilityId", "riverside", "plate", mine, "entered", "soon"))
                        .asString())
                .contains("as a day and a time");
    }

    @Test
    void theReceiptIsOnPaperForWhoPaid() {
        String paid = pay(lookUp(plate).path("items[0].link"), "key-5").path("receiptLink");
        Browser browser = new Browser();

        assertThat(browser.get("/pay/receipts/" + paid).asString())
                .contains("VAT 19.0 %")
                .contains("€0.72");
        assertThat(browser.get("/pay/receipts/" + paid + "/R-2025-000017.pdf").contentType())
                .isEqualTo("application/pdf");
        assertThat(browser.get("/pay/receipts/" + paid + "/R-2025-000018.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoPlateIsToldSo() {
        assertThat(lookUp("?").statusCode()).isEqualTo(422);
        Browser browser = new Browser();
        browser.get("/pay?at=riverside");
        assertThat(browser.post("/pay", Map.of("facilityId", "nowhere", "plate", plate))
                        .asString())
                .contains("choose the car park");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(content|value)=\"[^\"]*\"", "").replaceAll("X-CSRF-Token\":\"[^\"]*", "");
    }

    private static RequestSpecification guest() {
        return given().contentType(ContentType.JSON);
    }

    private static Response lookUp(String typed) {
        return guest().body(Map.of("facilityId", "riverside", "plate", typed)).post("/api/v1/guest/lookups");
    }

    private static Response pay(String link, String key) {
        return guest().header("Idempotency-Key", key)
                .body(Map.of("method", "sandbox-ok"))
                .post("/api/v1/guest/visits/" + link + "/payments");
    }
}
