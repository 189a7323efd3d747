package org.scps.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Samples;

/** Payment by plate in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class GuestBrowserIT extends InBrowser {

    @Test
    void aGuestPaysByPlateWithoutAnAccount() {
        UUID sessionId = UUID.randomUUID();
        String plate = Portal.anyPlate();
        NeighboursControl.session(Samples.left(sessionId, plate, Instant.now(), Duration.ofMinutes(80), "DUE"));
        page.navigate("/");
        page.getByTestId("to-pay").click();
        page.getByTestId("facility").selectOption("riverside");
        page.getByTestId("plate").fill(plate.toLowerCase());
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("due")).hasText("€4.50");
        phone.assertNothingIsCutOff();

        page.getByTestId("go-on").click();
        page.getByTestId("pay").click();

        assertThat(page.getByTestId("receipt-number")).hasText("R-2025-000017");
        phone.assertNothingIsCutOff();
    }

    @Test
    void aPlateTypedOneConfusionAwayAsksWhoseCarItIsAndShowsNoPhoto() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "HHX8001", Instant.now(), Duration.ofMinutes(80), "DUE"));
        page.navigate("/pay");
        page.getByTestId("facility").selectOption("riverside");
        page.getByTestId("plate").fill("HHX B001");
        page.getByTestId("look-up").click();
        assertThat(page.getByTestId("found")).containsText("Is this your car?");
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("HHX8001").doesNotContain("4.50");

        page.getByTestId("mine").click();

        assertThat(page.getByTestId("guest-visit")).containsText("€4.50");
        phone.assertNothingIsCutOff();
    }
}
