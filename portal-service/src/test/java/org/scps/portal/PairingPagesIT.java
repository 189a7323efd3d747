package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class PairingPagesIT {

    private static final String PAGE = "/operator/facilities/riverside/pairing";
    private static final Map<String, String> SETTING = Map.of(
            "repeatSeconds", "30",
            "wrongWaySeconds", "5",
            "maximumStayHours", "48",
            "passThroughSeconds", "60",
            "confusions", "2",
            "confusionWeight", "0.6",
            "tolerantHours", "12");

    @BeforeEach
    void nothingWasSet() {
        NeighboursControl.reset();
    }

    @Test
    void anOperatorLetsExitsWithoutAnEntryBeChargedAndTakesItBack() {
        Browser operator = operator();
        assertThat(operator.get(PAGE).asString())
                .contains("<option value=\"no\" selected>a person decides</option>")
                .doesNotContain("Set by");

        assertThat(operator.post(PAGE + "/lost-entries", Map.of("chargedByThemselves", "yes"))
                        .header("Location"))
                .endsWith(PAGE);
        assertThat(operator.get(PAGE).asString())
                .contains("<option value=\"yes\" selected>", "Set by " + Portal.OPERATOR);
        JsonNode sent = NeighboursControl.decisions().get(0);
        assertThat(sent.get("chargedByThemselves").asBoolean()).isTrue();
        assertThat(sent.get("actor").asText()).isEqualTo(Portal.OPERATOR);

        operator.post(PAGE + "/lost-entries", Map.of("chargedByThemselves", "no"));
        assertThat(operator.get(PAGE).asString()).contains("<option value=\"no\" selected>");
    }

    @Test
    void whatIsNotSaidIsLeftToAPerson() {
        Browser operator = operator();
        operator.get(PAGE);

        operator.post(PAGE + "/lost-entries", Map.of());

        assertThat(NeighboursControl.decisions()
                        .get(0)
                        .get("chargedByThemselves")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void onlyOperatorsSetItAndOnlyForAFacilityThatThereIs() {
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        driver.get("/visits");
        assertThat(driver.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(driver.post(PAGE + "/lost-entries", Map.of("chargedByThemselves", "yes"))
                        .statusCode())
                .isEqualTo(403);
        Browser operator = operator();
        operator.get(PAGE);
        assertThat(operator.post(
                                "/operator/facilities/nowhere/pairing/lost-entries",
                                Map.of("chargedByThemselves", "yes"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(NeighboursControl.decisions()).isEmpty();
    }

    @Test
    void aToleranceIsSetAndARefusalIsToldOnThePage() {
        Browser operator = operator();
        assertThat(operator.get(PAGE).asString()).contains("<code>B</code> ↔ <code>8</code>");

        operator.post(PAGE, SETTING);
        assertThat(operator.get(PAGE).asString())
                .contains("<option value=\"2\" selected>two</option>", "name=\"tolerantHours\"", "value=\"12\"");

        Map<String, String> longer = new HashMap<>(SETTING);
        longer.put("tolerantHours", "100");
        assertThat(operator.post(PAGE, longer).asString()).contains("longer than the maximum stay");
    }

    private static Browser operator() {
        return Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
    }
}
