package org.scps.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Samples;
import org.scps.portal.testing.Topic;

/** A driver's pages in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class DriverBrowserIT extends InBrowser {

    @Test
    void aNewDriverSignsUpAndAddsAVehicleWithTheKeyboardAlone() {
        String plate = Portal.anyPlate();
        page.navigate("/");
        page.getByTestId("to-sign-up").focus();
        page.keyboard().press("Enter");
        page.getByTestId("name").waitFor();
        page.keyboard().type("Nora New");
        page.keyboard().press("Tab");
        page.keyboard().type(UUID.randomUUID() + "@example.com");
        page.keyboard().press("Tab");
        page.keyboard().type("a long password");
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("empty")).isVisible();

        page.getByTestId("plate").fill(plate.toLowerCase());
        page.keyboard().press("Enter");

        assertThat(page.getByTestId("vehicle-" + plate)).isVisible();
        phone.assertNothingIsCutOff();
    }

    @Test
    void aDriverPaysAndPrintsTheReceipt() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.getByTestId("visit-BKT1234").click();
        page.getByTestId("pay").click();
        assertThat(page.getByTestId("paid")).isVisible();

        page.getByTestId("receipt-link").click();

        assertThat(page.getByTestId("receipt-number")).hasText("R-2025-000017");
        phone.assertNothingIsCutOff();
    }

    @Test
    void whatADriverHasChosenAndTypedStaysWhenThePageFetchesItselfAnew() {
        UUID inside = UUID.randomUUID();
        UUID due = UUID.randomUUID();
        NeighboursControl.session(Samples.inside(inside, "BKT1234", Instant.now()));
        NeighboursControl.session(Samples.left(due, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/visits/" + inside);
        page.getByTestId("sandbox-authenticate").check();
        page.getByTestId("sandbox-authenticate").focus();

        assertThat(fetchesAnew()).isTrue();

        assertThat(page.getByTestId("sandbox-authenticate")).isChecked();
        assertThat(page.getByTestId("sandbox-authenticate")).isFocused();

        page.navigate("/visits/" + due);
        page.locator("[data-testid=object] summary").click();
        page.getByTestId("words").fill("Mine is bl");
        String key = page.locator("input[name=key]").getAttribute("value");
        assertThat(fetchesAnew()).isFalse();
        assertThat(page.getByTestId("words")).isFocused();
        page.getByTestId("pay").focus();
        assertThat(page.locator("input[name=key]")).not().hasAttribute("value", key);
        assertThat(page.getByTestId("words")).isVisible();
        assertThat(page.getByTestId("words")).hasValue("Mine is bl");
        assertThat(page.getByTestId("pay")).isFocused();
    }

    @Test
    void aDriverPutsACardOnFileOnTheProvidersPage() {
        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/cards");
        page.getByTestId("add-card").click();
        // The page leads on by itself.
        assertThat(page.getByTestId("sandbox-setup")).isVisible();
        phone.assertNothingIsCutOff();
        page.getByTestId("choose").click();
        assertThat(page.getByTestId("card-0001")).isVisible();

        page.getByTestId("autopay-on").check();
        page.getByTestId("autopay-limit").fill("15");
        page.getByTestId("autopay-save").click();

        assertThat(page.getByTestId("autopay")).hasAttribute("data-state", "on");
        phone.assertNothingIsCutOff();
    }

    @Test
    void aVisitAppearsByItself() {
        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        assertThat(page.getByTestId("empty")).isVisible();
        assertThat(page.locator("[data-live-dot][data-on]")).isVisible();
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.inside(sessionId, "BKT1234", Instant.now()));

        Topic.send(Topics.SESSIONS, "riverside", "SessionStarted", started(sessionId));

        assertThat(page.getByTestId("visit-BKT1234")).isVisible();
    }

    /** @return whether it did; each page has a payment key of its own */
    private boolean fetchesAnew() {
        String before = page.locator("input[name=key]").getAttribute("value");
        boolean asked = (boolean)
                page.evaluate(
                        """
                () => {
                  let asked = false;
                  const see = () => { asked = true; };
                  document.addEventListener("htmx:beforeSend", see);
                  htmx.trigger("#visit", "refresh");
                  document.removeEventListener("htmx:beforeSend", see);
                  return asked;
                }""");
        if (asked) {
            assertThat(page.locator("input[name=key]")).not().hasAttribute("value", before);
        }
        return asked;
    }

    private static String started(UUID sessionId) {
        return """
                {"eventId":"%s","occurredAt":"%s","sessionId":"%s","revision":1,"facilityId":"riverside","plate":"BKT1234",
                "entry":{"passageId":"%s","laneId":"riverside-entry","at":"%s","readConfidence":0.9,"imageKey":"riverside/riverside-entry/BKT1234.jpg"}}"""
                .formatted(UUID.randomUUID(), Instant.now(), sessionId, UUID.randomUUID(), Instant.now());
    }
}
