package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Pages of tariffs, what-if, permits and codes. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class TariffPagesIT {

    private static final List<String> PAGES = List.of(
            "/operator/tariffs",
            "/operator/tariffs/riverside/1",
            "/operator/tariffs/riverside/2",
            "/operator/tariffs/riverside/2/what-if",
            "/operator/permits");

    private Browser operator;

    @BeforeEach
    void nothingHappenedYet() {
        NeighboursControl.reset();
        operator = Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
    }

    @Test
    void onlyOperatorsSeeThem() {
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);

        assertThat(PAGES).allSatisfy(page -> {
            assertThat(operator.get(page).statusCode()).isEqualTo(200);
            assertThat(driver.get(page).statusCode()).isEqualTo(403);
        });
    }

    @Test
    void aVersionInForceIsShownInWordsAndADraftCanBeEdited() {
        assertThat(operator.get("/operator/tariffs").asString())
                .contains("In force", "At most €18.00 a day", "Hospital");
        assertThat(operator.get("/operator/tariffs/riverside/1").asString()).doesNotContain("<textarea");
        assertThat(operator.get("/operator/tariffs/riverside/2").asString()).contains("<textarea", "Publish");
    }

    @Test
    void aBadDocumentIsShownAgainWithEveryFault() {
        operator.get("/operator/tariffs/riverside/2");

        Response answer = operator.post(
                "/operator/tariffs/riverside/2/document", Map.of("document", "{\"typed\":1}", "then", "keep"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("$.currency", "Write an ISO 4217 code", "&quot;typed&quot;");
    }

    @Test
    void whatIfShowsRevenueDistributionAndDrivers() {
        assertThat(operator.get("/operator/tariffs/riverside/2/what-if").asString())
                .contains("€21.00", "€15.00", "BKT1234", "over 10");
    }

    @Test
    void permitsAndCodesSayWhenThereIsNone() {
        assertThat(operator.get("/operator/permits").asString()).contains("Fire brigade", "FF112", "No code yet");
    }

    @Test
    void aStrangersVisitTakesNoCode() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(
                Samples.left(sessionId, Portal.anyPlate(), Instant.now(), Duration.ofMinutes(80), "DUE"));
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);

        assertThat(driver.get("/visits/" + sessionId + "/code").statusCode()).isEqualTo(404);
        driver.get("/visits");
        assertThat(driver.post("/visits/" + sessionId + "/code", Map.of("code", "BAKERY-1"))
                        .statusCode())
                .isEqualTo(404);
    }
}
