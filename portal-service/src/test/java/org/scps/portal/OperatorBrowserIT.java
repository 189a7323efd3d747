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

/** An operator's pages in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class OperatorBrowserIT extends InBrowser {

    @Test
    void aDriverSaysThatItIsNotTheirCarAndAnOperatorWithBothPhotosAnswers() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/visits/" + sessionId);
        page.locator("[data-testid=object] summary").click();
        page.getByTestId("words").fill("Mine is blue");
        page.getByTestId("send-dispute").click();
        assertThat(page.getByTestId("dispute")).containsText("A person is looking at it");
        assertThat(page.getByTestId("frozen")).isVisible();
        assertThat(page.getByTestId("pay").count()).isZero();
        phone.assertNothingIsCutOff();
        page.getByTestId("sign-out").click();

        phone.signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/disputes");
        phone.assertNothingIsCutOff();
        page.locator("[data-testid=dispute] a").click();
        assertThat(page.getByTestId("words")).hasText("Mine is blue");
        assertThat(page.getByTestId("answer-by")).isVisible();
        assertThat(page.locator(".photos a.photo img").count()).isEqualTo(2);
        phone.assertNothingIsCutOff();
        page.getByTestId("reason").fill("The colour differs");
        page.getByTestId("uphold").click();
        assertThat(page.locator("[data-testid=dispute]")).containsText("Upheld");
        page.getByTestId("sign-out").click();

        phone.signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/visits/" + sessionId);
        assertThat(page.getByTestId("dispute")).containsText("You were right");
        assertThat(page.getByTestId("status")).hasText("Waived");
    }

    @Test
    void aReadAppearsOnItsLaneByItself() {
        phone.signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/live");
        assertThat(page.locator("[data-live-dot][data-on]")).isVisible();
        String plate = Portal.anyPlate();

        Topic.send(Topics.PLATE_READS, "riverside", "PlateRead", read(plate));

        assertThat(page.getByTestId("lane-riverside-exit")).containsText(plate);
        phone.assertNothingIsCutOff();
    }

    @Test
    void anOperatorDropsAPhotoAndSeesItRead() {
        phone.signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/photo");

        page.getByTestId("photo-file").setInputFiles(NeighboursControl.photo("BKT1234"));

        assertThat(page.getByTestId("photo-plate")).hasText("BKT1234");
        phone.assertNothingIsCutOff();
    }

    private static String read(String plate) {
        return """
                {"eventId":"%s","occurredAt":"%s","passageId":"%s","revision":4,"facilityId":"riverside",
                "laneId":"riverside-exit","capturedAt":"%s","burstId":"%s","plate":"%s","readConfidence":0.98,
                "detectionConfidence":0.99,"band":"ACCEPT","framesUsed":4,"imageKey":"riverside/riverside-exit/%s.jpg",
                "settled":true}"""
                .formatted(
                        UUID.randomUUID(),
                        Instant.now(),
                        UUID.randomUUID(),
                        Instant.now(),
                        UUID.randomUUID(),
                        plate,
                        plate);
    }
}
