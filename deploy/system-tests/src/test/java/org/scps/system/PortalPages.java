package org.scps.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What people do in the portal, by the names they know. */
final class PortalPages {

    private final Page page;

    PortalPages(Page page) {
        this.page = page;
    }

    void signUp(String name, String email, String password) {
        page.navigate("/sign-up");
        fill("name", name);
        fill("email", email);
        fill("password", password);
        click("sign-up");
        page.waitForURL(url -> !url.endsWith("/sign-up"));
    }

    void signIn(String email) {
        page.navigate("/sign-in");
        fill("email", email);
        fill("password", SharedStack.passwords().get(email));
        click("sign-in");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    void registerPlate(String plate) {
        page.navigate("/vehicles");
        fill("plate", plate);
        click("add-vehicle");
        await("vehicle-" + plate);
    }

    void fill(String testId, String text) {
        page.getByTestId(testId).fill(text);
    }

    void click(String testId) {
        page.getByTestId(testId).click();
    }

    Locator await(String testId) {
        Locator found = page.getByTestId(testId).first();
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return found;
    }

    /** Waits until an element says what it is in its data-state. */
    void awaitState(String testId, String state) {
        page.locator("[data-testid='%s'][data-state='%s']".formatted(testId, state))
                .first()
                .waitFor();
    }

    String text(String testId) {
        return await(testId).textContent().strip();
    }
}
