package org.scps.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scps.local.DemoEstate;
import org.scps.local.LocalStack;
import org.scps.local.Simulation;
import org.scps.local.reconcile.Run;

/** Takes the pictures of the documents: {@code ./scps screenshots DIR}. Not a test; its name keeps it out of the build. */
class Screenshots {

    private static final int MOST_BYTES = 300_000;
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
        page.navigate("/operator");
        shoot(page, "overview");
        page.navigate("/operator/live");
        shoot(page, "live");
        page.navigate("/operator/sessions");
        shoot(page, "sessions");
        page.navigate("/operator/tariffs/" + DemoEstate.FACILITY + "/1/what-if");
        shoot(page, "what-if");
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

    private static void shoot(Page page, String name) {
        page.waitForFunction("() => [...document.images].every(image => image.loading === 'lazy' || image.complete)");
        page.waitForTimeout(500);
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), thrifty(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Smaller in steps until it is light enough for a repository: photos are heavy as PNG. */
    private static byte[] thrifty(byte[] picture) throws IOException {
        byte[] smaller = picture;
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(picture));
        for (double scale = 0.9; smaller.length > MOST_BYTES; scale -= 0.05) {
            int width = (int) (original.getWidth() * scale);
            int height = (int) (original.getHeight() * scale);
            BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = scaled.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(original, 0, 0, width, height, null);
            graphics.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(scaled, "png", bytes);
            smaller = bytes.toByteArray();
        }
        return smaller;
    }
}
