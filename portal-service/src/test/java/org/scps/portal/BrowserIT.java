package org.scps.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Samples;
import org.scps.portal.testing.Topic;

/** The pages in a real browser, which also tells of what the content security policy would have blocked. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": browser tests are skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openPhone() {
        NeighboursControl.reset();
        context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(Portal.baseUrl())
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

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
        assertNothingIsCutOff();
    }

    @Test
    void aDriverPaysAndPrintsTheReceipt() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.getByTestId("visit-BKT1234").click();
        page.getByTestId("pay").click();
        assertThat(page.getByTestId("paid")).isVisible();

        page.getByTestId("receipt-link").click();

        assertThat(page.getByTestId("receipt-number")).hasText("R-2025-000017");
        assertNothingIsCutOff();
    }

    @Test
    void whatADriverHasChosenAndTypedStaysWhenThePageFetchesItselfAnew() {
        UUID inside = UUID.randomUUID();
        UUID due = UUID.randomUUID();
        NeighboursControl.session(Samples.inside(inside, "BKT1234", Instant.now()));
        NeighboursControl.session(Samples.left(due, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
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
        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/cards");
        page.getByTestId("add-card").click();
        // The page leads on by itself.
        assertThat(page.getByTestId("sandbox-setup")).isVisible();
        assertNothingIsCutOff();
        page.getByTestId("choose").click();
        assertThat(page.getByTestId("card-0001")).isVisible();

        page.getByTestId("autopay-on").check();
        page.getByTestId("autopay-limit").fill("15");
        page.getByTestId("autopay-save").click();

        assertThat(page.getByTestId("autopay")).hasAttribute("data-state", "on");
        assertNothingIsCutOff();
    }

    @Test
    void aGuestPaysByPlateWithoutAnAccount() {
        UUID sessionId = UUID.randomUUID();
        String plate = Portal.anyPlate();
        NeighboursControl.session(Samples.left(sessionId, plate, Instant.now(), Duration.ofMinutes(80), "DUE"));
        page.navigate("/");
        page.getByTestId("to-pay").click();
        page.getByTestId("plate").fill(plate.toLowerCase());
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("due")).hasText("€4.50");
        assertNothingIsCutOff();

        page.getByTestId("go-on").click();
        page.getByTestId("pay").click();

        assertThat(page.getByTestId("receipt-number")).hasText("R-2025-000017");
        assertNothingIsCutOff();
    }

    @Test
    void aPlateTypedOneConfusionAwayAsksWhoseCarItIsAndShowsNoPhoto() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "HHX8001", Instant.now(), Duration.ofMinutes(80), "DUE"));
        page.navigate("/pay");
        page.getByTestId("plate").fill("HHX B001");
        page.getByTestId("look-up").click();
        assertThat(page.getByTestId("found")).containsText("Is this your car?");
        assertThat(page.locator("main img").count()).isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("HHX8001").doesNotContain("4.50");

        page.getByTestId("mine").click();

        assertThat(page.getByTestId("guest-visit")).containsText("€4.50");
        assertNothingIsCutOff();
    }

    @Test
    void aDriverSaysThatItIsNotTheirCarAndAnOperatorWithBothPhotosAnswers() {
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.left(sessionId, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE"));
        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/visits/" + sessionId);
        page.locator("[data-testid=object] summary").click();
        page.getByTestId("words").fill("Mine is blue");
        page.getByTestId("send-dispute").click();
        assertThat(page.getByTestId("dispute")).containsText("A person is looking at it");
        assertThat(page.getByTestId("frozen")).isVisible();
        assertThat(page.getByTestId("pay").count()).isZero();
        assertNothingIsCutOff();
        page.getByTestId("sign-out").click();

        signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/disputes");
        assertNothingIsCutOff();
        page.locator("[data-testid=dispute] a").click();
        assertThat(page.getByTestId("words")).hasText("Mine is blue");
        assertThat(page.getByTestId("answer-by")).isVisible();
        assertThat(page.locator(".photos a.photo img").count()).isEqualTo(2);
        assertNothingIsCutOff();
        page.getByTestId("reason").fill("The colour differs");
        page.getByTestId("uphold").click();
        assertThat(page.locator("[data-testid=dispute]")).containsText("Upheld");
        page.getByTestId("sign-out").click();

        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        page.navigate("/visits/" + sessionId);
        assertThat(page.getByTestId("dispute")).containsText("You were right");
        assertThat(page.getByTestId("status")).hasText("Waived");
    }

    @Test
    void aVisitAppearsByItself() {
        signIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        assertThat(page.getByTestId("empty")).isVisible();
        assertThat(page.locator("[data-live-dot][data-on]")).isVisible();
        UUID sessionId = UUID.randomUUID();
        NeighboursControl.session(Samples.inside(sessionId, "BKT1234", Instant.now()));

        Topic.send(Topics.SESSIONS, "riverside", "SessionStarted", started(sessionId));

        assertThat(page.getByTestId("visit-BKT1234")).isVisible();
    }

    @Test
    void aReadAppearsOnItsLaneByItself() {
        signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/live");
        assertThat(page.locator("[data-live-dot][data-on]")).isVisible();
        String plate = Portal.anyPlate();

        Topic.send(Topics.PLATE_READS, "riverside", "PlateRead", read(plate));

        assertThat(page.getByTestId("lane-riverside-exit")).containsText(plate);
        assertNothingIsCutOff();
    }

    @Test
    void anOperatorDropsAPhotoAndSeesItRead() {
        signIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
        page.navigate("/operator/photo");

        page.getByTestId("photo-file").setInputFiles(NeighboursControl.photo("BKT1234"));

        assertThat(page.getByTestId("photo-plate")).hasText("BKT1234");
        assertNothingIsCutOff();
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

    private void signIn(String email, String password) {
        page.navigate("/sign-in");
        page.getByTestId("email").fill(email);
        page.getByTestId("password").fill(password);
        page.getByTestId("sign-in").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private void assertNothingIsCutOff() {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(tooWide).as("%s scrolls sideways on a phone", page.url()).isEqualTo(false);
    }

    private static String started(UUID sessionId) {
        return """
                {"eventId":"%s","occurredAt":"%s","sessionId":"%s","revision":1,"facilityId":"riverside","plate":"BKT1234",
                "entry":{"passageId":"%s","laneId":"riverside-entry","at":"%s","readConfidence":0.9,"imageKey":"a/b.jpg"}}"""
                .formatted(UUID.randomUUID(), Instant.now(), sessionId, UUID.randomUUID(), Instant.now());
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
