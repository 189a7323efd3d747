package org.scps.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A dark phone with one page open, which also tells of what the content security policy has blocked. */
public final class Phone {

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    Phone(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public void signIn(String email, String password) {
        page.navigate("/sign-in");
        page.getByTestId("email").fill(email);
        page.getByTestId("password").fill(password);
        page.getByTestId("sign-in").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    public void assertNothingIsCutOff() {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(tooWide).as("%s scrolls sideways on a phone", page.url()).isEqualTo(false);
    }

    /** Switches it off. */
    public void assertNothingToComplainOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
