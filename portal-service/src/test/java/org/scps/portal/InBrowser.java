package org.scps.portal;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.scps.portal.testing.Chromium;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.Phone;

/** Tests with a phone's browser, on which nobody is signed in and which must have nothing to complain of in the end. */
abstract class InBrowser {

    private static Chromium chromium;

    Phone phone;
    Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.started();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void takePhone() {
        NeighboursControl.reset();
        phone = chromium.phone();
        page = phone.page();
    }

    @AfterEach
    void theBrowserHadNothingToComplainOf() {
        phone.assertNothingToComplainOf();
    }
}
