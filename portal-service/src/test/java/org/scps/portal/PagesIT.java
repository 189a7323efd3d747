package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;
import org.scps.portal.testing.Samples;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class PagesIT {

    private static final List<String> OPERATOR_PAGES = List.of(
            "/operator",
            "/operator/live",
            "/operator/reviews",
            "/operator/sessions",
            "/operator/disputes",
            "/operator/chargebacks",
            "/operator/reminders",
            "/operator/passages",
            "/operator/tariffs",
            "/operator/permits",
            "/operator/devices",
            "/operator/plates",
            "/operator/photo");

    private final Instant now = Instant.now();

    @BeforeEach
    void nothingHappenedYet() {
        NeighboursControl.reset();
    }

    @AfterEach
    void neighboursAreUp() {
        NeighboursControl.down(false);
    }

    @Test
    void thePriceIsShownBeforeOneParks() {
        String page = new Browser().get("/").asString();

        assertThat(page)
                .contains("Riverside Car Park")
                .contains("€1.50")
                .contains("Up to 10 minutes are free")
                .contains("€18.00");
    }

    @Test
    void emptyListsSaySo() {
        Browser operator = operator();
        Browser driver = driver();

        assertThat(operator.get("/operator/reviews").asString()).contains("All clear");
        assertThat(operator.get("/operator/sessions").asString()).contains("No session yet");
        assertThat(operator.get("/operator/disputes").asString()).contains("No driver objects");
        assertThat(operator.get("/operator/reminders").asString()).contains("Nobody had to be reminded");
        assertThat(driver.get("/visits").asString()).contains("No visit yet");
        assertThat(driver.get("/messages").asString()).contains("No messages");
    }

    @Test
    void anOperatorCorrectsAReadAndGoesOnToTheNext() {
        UUID first = UUID.fromString("00000000-0000-0000-0000-000000000001");
        UUID second = UUID.fromString("00000000-0000-0000-0000-000000000002");
        NeighboursControl.review(Samples.review(first, "MPS815", UUID.randomUUID(), now));
        NeighboursControl.review(Samples.review(second, "HH8888", UUID.randomUUID(), now));
        Browser operator = operator();
        assertThat(operator.get("/operator/reviews/" + first).asString())
                .contains("MPS815")
                .contains("MPSB15");

        Response decided = operator.post(
                "/operator/reviews/" + first + "/resolution", Map.of("action", "correct", "plate", "m-ps 815"));

        assertThat(decided.getHeader("Location")).endsWith("/operator/reviews/" + second);
        JsonNode told = NeighboursControl.decisions().get(0);
        assertThat(told.get("plate").asText()).isEqualTo("MPS815");
        assertThat(told.get("actor").asText()).isEqualTo(Portal.OPERATOR);
    }

    @Test
    void aSessionsReadIsCorrectedAndItsHistoryShown() {
        UUID sessionId = UUID.randomUUID();
        var session = Samples.left(sessionId, "BKT1234", now, Duration.ofMinutes(80), "DUE");
        NeighboursControl.session(session);
        UUID passageId = UUID.fromString(session.get("entry").get("passageId").asText());
        NeighboursControl.passage(Samples.passage(passageId, "BKT1234", "riverside-entry", now));
        Browser operator = operator();
        assertThat(operator.get("/operator/sessions/" + sessionId).asString())
                .contains("Correct the read")
                .contains("operator@example.com");

        operator.post(
                "/operator/sessions/" + sessionId + "/corrections",
                Map.of("passageId", passageId.toString(), "plate", "BKT 1235"));

        assertThat(NeighboursControl.decisions().get(0).get("plate").asText()).isEqualTo("BKT1235");
    }

    @Test
    void occupancyIsSetByHand() {
        Browser operator = operator();
        operator.get("/operator");

        operator.post("/operator/facilities/riverside/occupancy", Map.of("occupied", "57"));

        assertThat(operator.get("/operator").asString()).contains(">57</strong>");
    }

    @Test
    void occupancyShowsZonesAndTheDriftAndIsResetToTheOpenSessions() {
        Browser operator = operator();
        String path = "/operator/facilities/riverside/occupancy";

        String page = operator.get(path).asString();
        assertThat(page).contains("level-2", "+3", "operator@example.com");
        operator.post(path + "/reset", Map.of());

        assertThat(operator.get(path).asString()).contains("<strong data-testid=\"occupied\">40</strong>");
        assertThat(operator.get("/operator/facilities/nowhere/occupancy").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPhotoIsRead() {
        String answer = Portal.as(Portal.operatorToken())
                .contentType("image/png")
                .body(new byte[] {1})
                .post("/api/v1/photos")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).contains("BKT1234").contains("\"box\":[370");
    }

    @Test
    void whenTheOtherServicesAreDownEveryPageStandsWithAPlainNotice() {
        NeighboursControl.down(true);
        Browser operator = operator();
        Browser driver = driver();

        assertThat(OPERATOR_PAGES)
                .allSatisfy(path -> assertThat(operator.get(path).statusCode()).isEqualTo(200));
        assertThat(new Browser().get("/").asString()).contains("cannot be shown right now");
        assertThat(driver.get("/visits").asString()).contains("does not answer right now");
        Response visit = driver.get("/visits/" + UUID.randomUUID());
        assertThat(visit.statusCode()).isEqualTo(503);
        assertThat(visit.asString()).contains("does not answer right now").doesNotContain("Exception");
        Response api = Portal.as(Portal.operatorToken()).get("/api/v1/sessions");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.contentType()).startsWith("application/problem+json");
        assertThat(api.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void whatIsNotThereIsAPageNotATrace() {
        Response page = operator().get("/operator/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("There is nothing here");
    }

    @Test
    void theApiIsDescribedAndThePagesAreNot() {
        String api = new Browser().get("/q/openapi").asString();

        assertThat(api).contains("/api/v1/visits/{sessionId}/quote").doesNotContain("/operator/live");
    }

    private static Browser operator() {
        return Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
    }

    private static Browser driver() {
        return Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
    }
}
