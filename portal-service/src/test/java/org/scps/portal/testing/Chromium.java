package org.scps.portal.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser; tests that want one are skipped where there is none. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Chromium started() {
        assumeTrue(Files.isExecutable(PROGRAM), "No browser at " + PROGRAM + ": browser tests are skipped");
        return new Chromium();
    }

    /** Nobody is signed in on it. */
    public Phone phone() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Portal.baseUrl())
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Phone(context);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
