package org.scps.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scps.local.DemoEstate;
import org.scps.local.LocalStack;
import org.scps.local.Simulation;
import org.scps.local.reconcile.Run;

/** Takes the pictures of the documents: {@code ./scps screenshots DIR}. Not a test; its name keeps it out of the build. */
class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("scps.screenshots", "target/screenshots"));

    @Test
    void take() {
        LocalStack stack = SharedStack.running();
        try (Chromium chromium = Chromium.startOrSkip();
                Run run = new Run(stack, SharedStack.progress())) {
            stack.startEdge(Optional.of(Simulation.once(16, 3)));
            run.awaitSettled(Duration.ofMinutes(4));
            ofTheOperator(chromium.desktop());
            ofTheDriver(chromium.desktop(), "visit");
            ofTheDriver(chromium.phoneInTheDark(), "phone-dark");
            Page welcome = chromium.desktop();
            welcome.navigate("/");
            shoot(welcome, "welcome");
        }
    }

    private static void ofTheOperator(Page page) {
        new PortalPages(page).signIn(DemoEstate.OPERATOR);
        for (String name : new String[] {"live", "reviews", "sessions", "devices"}) {
            page.navigate("/operator/" + name);
            shoot(page, name);
        }
        page.navigate("/operator");
        shoot(page, "overview");
        page.navigate("/operator/reviews");
        if (page.getByTestId("review").count() > 0) {
            page.getByTestId("review").first().click();
            shoot(page, "review");
        }
    }

    private static void ofTheDriver(Page page, String name) {
        PortalPages portal = new PortalPages(page);
        JsonNode stay = SharedStack.billing().all("/api/v1/sessions?state=ENDED").stream()
                .filter(session -> session.path("charge").path("state").asText().equals("DUE"))
                .filter(session ->
                        DemoEstate.DRIVER_PLATES.contains(session.path("plate").asText()))
                .findFirst()
                .orElseThrow();
        portal.signIn(DemoEstate.DRIVER);
        page.navigate("/visits/" + stay.get("sessionId").asText());
        shoot(page, name);
    }

    /** As large as the window: GitHub shows it beside text. JPEG-like content makes heavy PNGs, so no taller. */
    private static void shoot(Page page, String name) {
        page.waitForFunction("() => [...document.images].every(image => image.loading === 'lazy' || image.complete)");
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
