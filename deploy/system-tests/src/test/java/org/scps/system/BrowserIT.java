package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.Eventually;

@Order(4)
class BrowserIT {

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.startOrSkip();
        SharedStack.running();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aDriverSignsUpRegistersThePlateDrivesOutPaysAndGetsAReceipt() {
        Drawn car = Drawn.some(1, 404).get(0);
        TestCamera.atEntry().passes(car, Instant.now().minus(Duration.ofMinutes(65)));
        session(car.plate(), state("OPEN"));
        Page page = chromium.desktop();
        PortalPages portal = new PortalPages(page);

        portal.signUp("Ada Driver", "ada@example.com", "a few words in a row");
        portal.registerPlate(car.plate());
        page.navigate("/visits");
        portal.awaitState("visit-" + car.plate(), "inside");
        TestCamera.atExit().passes(car, Instant.now());
        // The page learns of it by itself.
        portal.awaitState("visit-" + car.plate(), "due");
        portal.click("visit-" + car.plate());

        // 65 minutes begin three half hours at EUR 1.50.
        assertThat(portal.text("total")).contains("4.50");
        portal.click("pay");
        portal.await("paid");
        portal.click("receipt-link");
        assertThat(portal.text("receipt")).contains(car.plate()).contains("4.50");
        assertThat(portal.text("receipt-number")).isNotBlank().isNotEqualTo("–");
    }

    @Test
    void anOperatorCorrectsAReadAndThePriceFollows() {
        List<Drawn> cars = Drawn.some(2, 505);
        Drawn entered = cars.get(0);
        Drawn lookedLike = cars.get(1);
        Instant now = Instant.now();
        TestCamera.atEntry().passes(entered, now.minus(Duration.ofMinutes(100)));
        session(entered.plate(), state("OPEN"));
        TestCamera.atExit().passes(lookedLike, now.minus(Duration.ofMinutes(5)));
        Page page = chromium.desktop();
        PortalPages portal = new PortalPages(page);

        portal.signIn("operator@example.com");
        page.navigate("/operator/reviews");
        page.locator("[data-testid=review]", new Page.LocatorOptions().setHasText(lookedLike.plate()))
                .first()
                .click();
        portal.fill("plate", entered.plate());
        portal.click("correct");

        JsonNode ended = session(entered.plate(), state("ENDED"));
        // 95 minutes begin four half hours at EUR 1.50.
        assertThat(ended.path("charge").path("total").path("amount").asText()).isEqualTo("6.00");
        page.navigate("/operator/sessions/" + ended.get("sessionId").asText());
        assertThat(portal.text("total")).contains("6.00");
    }

    private static Predicate<JsonNode> state(String state) {
        return session -> session.path("state").asText().equals(state);
    }

    private static JsonNode session(String plate, Predicate<JsonNode> wanted) {
        return Eventually.get("session of " + plate, () -> {
            Optional<JsonNode> found = SharedStack.billing().all("/api/v1/sessions?plate=" + plate).stream()
                    .filter(wanted)
                    .findFirst();
            return found;
        });
    }
}
