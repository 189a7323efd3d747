package org.scps.portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tests use the portal: with an API token, or as a browser with its cookies and forms. */
public final class Portal {

    public static final String OPERATOR = "operator@example.com";
    public static final String OPERATOR_PASSWORD = "operator password";
    public static final String ADMIN = "admin@example.com";
    public static final String ADMIN_PASSWORD = "admin password";
    public static final String DRIVER = "driver@example.com";
    public static final String DRIVER_PASSWORD = "driver password";

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private Portal() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static String operatorToken() {
        return token(OPERATOR, OPERATOR_PASSWORD);
    }

    public static String token(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** Opens an account nobody else uses and signs it in. */
    public static String newDriver() {
        String email = UUID.randomUUID() + "@example.com";
        given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Test driver", "password", "a long password"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        return token(email, "a long password");
    }

    /** Registers a plate; returns the vehicle's id. */
    public static String register(String token, String plate) {
        return as(token)
                .body(Map.of("plate", plate))
                .post("/api/v1/vehicles")
                .then()
                .statusCode(201)
                .extract()
                .path("vehicleId");
    }

    /** A plate nobody has. */
    public static String anyPlate() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
    }

    /** A browser: keeps cookies, brings back CSRF tokens. */
    public static final class Browser {

        private final Map<String, String> cookies = new LinkedHashMap<>();
        private String csrf;

        public static Browser signedIn(String email, String password) {
            Browser browser = new Browser();
            browser.get("/sign-in");
            browser.post("/sign-in", Map.of("email", email, "password", password))
                    .then()
                    .statusCode(303);
            return browser;
        }

        public Response get(String path) {
            return keep(given().redirects().follow(false).cookies(cookies).get(path));
        }

        public Response post(String path, Map<String, String> fields) {
            RequestSpecification request = given().redirects()
                    .follow(false)
                    .cookies(cookies)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParams(fields);
            return keep((csrf == null ? request : request.formParam("csrf", csrf)).post(path));
        }

        public Browser withoutCsrf() {
            csrf = null;
            return this;
        }

        public String csrf() {
            return csrf;
        }

        public Map<String, String> cookies() {
            return Map.copyOf(cookies);
        }

        private Response keep(Response response) {
            cookies.putAll(response.getCookies());
            cookies.values().removeIf(String::isEmpty);
            Matcher found = CSRF.matcher(response.getContentType().startsWith("text/html") ? response.asString() : "");
            if (found.find()) {
                csrf = found.group(1);
            } else if (response.getStatusCode() == 303) {
                // A new session has a new token: the page that follows brings it.
                String next = response.getHeader("Location");
                csrf = null;
                Matcher after = CSRF.matcher(given().redirects()
                        .follow(true)
                        .cookies(cookies)
                        .get(next)
                        .asString());
                csrf = after.find() ? after.group(1) : null;
            }
            return response;
        }
    }

    public static String baseUrl() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
