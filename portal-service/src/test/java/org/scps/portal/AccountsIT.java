package org.scps.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class AccountsIT {

    @Test
    void whoSignsUpIsSignedInAndMayAddAVehicle() {
        Browser browser = new Browser();
        browser.get("/sign-up");
        Response signedUp = browser.post("/sign-up", fields(UUID.randomUUID() + "@example.com", "a long password"));

        assertThat(signedUp.statusCode()).isEqualTo(303);
        assertThat(signedUp.getHeader("Location")).endsWith("/vehicles");
        assertThat(browser.get("/vehicles").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptAndOfOtherSitesForms() {
        Browser browser = new Browser();
        browser.get("/sign-in");
        String cookie = browser
                .post("/sign-in", Map.of("email", Portal.DRIVER, "password", Portal.DRIVER_PASSWORD))
                .getHeaders()
                .getValues("Set-Cookie")
                .stream()
                .filter(header -> header.startsWith("scps_session="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void signingOutEndsTheSessionEvenForWhoKeptTheCookie() {
        Browser browser = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        Map<String, String> kept = browser.cookies();
        assertThat(given().cookies(kept)
                        .redirects()
                        .follow(false)
                        .get("/vehicles")
                        .statusCode())
                .isEqualTo(200);

        browser.post("/sign-out", Map.of());

        assertThat(given().cookies(kept)
                        .redirects()
                        .follow(false)
                        .get("/vehicles")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aVisitorIsSentToTheSignInPageAndBackAgain() {
        given().redirects()
                .follow(false)
                .get("/visits")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next=%2Fvisits"));
    }

    @Test
    void noPageFormIsTakenWithoutItsCsrfToken() {
        Browser visitor = new Browser();
        visitor.get("/sign-in");
        Response signIn = visitor.withoutCsrf()
                .post("/sign-in", Map.of("email", Portal.DRIVER, "password", Portal.DRIVER_PASSWORD));
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        Response vehicle = driver.withoutCsrf().post("/vehicles", Map.of("plate", Portal.anyPlate()));
        Response api = given().cookies(driver.cookies())
                .contentType(ContentType.JSON)
                .body(Map.of("plate", Portal.anyPlate()))
                .post("/api/v1/vehicles");

        assertThat(signIn.statusCode()).isEqualTo(403);
        assertThat(vehicle.statusCode()).isEqualTo(403);
        assertThat(api.statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherBrowserIsNoGood() {
        Browser mine = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        Browser other = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);
        assertThat(mine.csrf()).isNotBlank().isNotEqualTo(other.csrf());

        given().cookies(mine.cookies())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("plate", Portal.anyPlate())
                .formParam("csrf", other.csrf())
                .post("/vehicles")
                .then()
                .statusCode(403);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        String email = UUID.randomUUID() + "@example.com";
        Browser here = new Browser();
        here.get("/sign-up");
        here.post("/sign-up", fields(email, "a long password"));
        Browser elsewhere = Browser.signedIn(email, "a long password");
        String token = Portal.token(email, "a long password");
        Map<String, String> wrong = Map.of("current", "not my password", "password", "another password");
        assertThat(here.post("/account/password", wrong).statusCode()).isEqualTo(422);

        here.post("/account/password", Map.of("current", "a long password", "password", "another password"));

        assertThat(here.get("/vehicles").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/vehicles").statusCode()).isEqualTo(303);
        assertThat(Portal.as(token).get("/api/v1/accounts/me").statusCode()).isEqualTo(401);
        assertThat(credentials(email, "a long password").statusCode()).isEqualTo(401);
        assertThat(credentials(email, "another password").statusCode()).isEqualTo(201);
    }

    @Test
    void guessingAPasswordIsBraked() {
        String email = UUID.randomUUID() + "@example.com";
        for (int attempt = 0; attempt < 6; attempt++) {
            credentials(email, "wrong password").then().statusCode(401);
        }

        credentials(email, "wrong password")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("status", equalTo(429));
    }

    @Test
    void aRevokedTokenIsWorthless() {
        String token = Portal.newDriver();
        Portal.as(token).get("/api/v1/accounts/me").then().statusCode(200).body("role", is("DRIVER"));

        Portal.as(token).delete("/api/v1/tokens/current").then().statusCode(204);

        Portal.as(token).get("/api/v1/accounts/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void anEmailIsGoodForOneAccount() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "DRIVER@example.com", "name", "Another", "password", "a long password"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("detail", containsString("already"));
    }

    @Test
    void pagesAllowNoInlineScriptAndNoFraming() {
        Response page = given().get("/");

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.asString())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("<script>");
    }

    private static Response credentials(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/tokens");
    }

    private static Map<String, String> fields(String email, String password) {
        return Map.of("name", "Test driver", "email", email, "password", password);
    }
}
