package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;
import org.scps.portal.testing.Samples;

/** Every path that takes an id, asked with the id of somebody else. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class ForeignIdsIT {

    private final UUID sessionId = UUID.randomUUID();
    private final UUID anyId = UUID.randomUUID();
    private final String plate = Portal.anyPlate();
    private String owner;
    private String stranger;
    private String vehicleId;

    @BeforeEach
    void aDriverWhoParkedAndAnotherWhoDidNot() {
        NeighboursControl.reset();
        owner = Portal.newDriver();
        stranger = Portal.newDriver();
        vehicleId = Portal.register(owner, plate);
        Portal.register(stranger, Portal.anyPlate());
        NeighboursControl.session(
                Samples.left(sessionId, plate, Instant.now().plusSeconds(1), Duration.ofHours(1), "PAID"));
    }

    private Stream<String> driverPaths() {
        return Stream.of(
                "/api/v1/visits/" + sessionId,
                "/api/v1/visits/" + sessionId + "/quote",
                "/api/v1/visits/" + sessionId + "/receipt",
                "/api/v1/visits/" + sessionId + "/disputes",
                "/images/" + Samples.imageKey("riverside-entry", plate),
                "/images/" + Samples.imageKey("riverside-exit", plate));
    }

    @Test
    void theOwnerMaySeeThem() {
        driverPaths().filter(path -> !path.endsWith("/receipt")).forEach(path -> assertThat(
                        Portal.as(owner).get(path).statusCode())
                .as(path)
                .isEqualTo(200));
        Portal.as(owner).get("/api/v1/visits").then().body("items", hasSize(1));
    }

    @Test
    void toAnotherDriverTheyAreNotThere() {
        driverPaths().forEach(path -> assertThat(Portal.as(stranger).get(path).statusCode())
                .as(path)
                .isEqualTo(404));
        Portal.as(stranger).get("/api/v1/visits").then().body("items", hasSize(0));
    }

    @Test
    void anotherDriverCannotPayOrRemove() {
        assertThat(Portal.as(stranger)
                        .header("Idempotency-Key", "k")
                        .body(Map.of("method", "sandbox-ok"))
                        .post("/api/v1/visits/" + sessionId + "/payments")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Portal.as(stranger)
                        .body(Map.of("reason", "NOT_MY_CAR"))
                        .post("/api/v1/visits/" + sessionId + "/disputes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Portal.as(stranger).delete("/api/v1/vehicles/" + vehicleId).statusCode())
                .isEqualTo(404);
        assertThat(NeighboursControl.decisions()).isEmpty();
    }

    @Test
    void pagesHideThemToo() {
        String email = UUID.randomUUID() + "@example.com";
        Browser browser = new Browser();
        browser.get("/sign-up");
        browser.post("/sign-up", Map.of("name", "Stranger", "email", email, "password", "a long password"));
        browser.post("/vehicles", Map.of("plate", Portal.anyPlate()));

        assertThat(browser.get("/visits/" + sessionId).statusCode()).isEqualTo(404);
        assertThat(browser.get("/visits/" + sessionId + "/receipt").statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/visits/" + sessionId + "/payments", Map.of("method", "sandbox-ok", "key", "k"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/visits/" + sessionId + "/disputes", Map.of("reason", "NOT_MY_CAR"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/vehicles/" + vehicleId + "/remove", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/images/" + Samples.imageKey("riverside-entry", plate))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatOperatorsDoIsForbiddenToDrivers() {
        Map<String, Map<String, ?>> changes = Map.of(
                "PUT /api/v1/facilities/riverside/occupancy",
                Map.of("occupied", 1),
                "PUT /api/v1/facilities/riverside",
                Map.of(),
                "PATCH /api/v1/lanes/riverside-entry",
                Map.of("recognitionEnabled", false),
                "POST /api/v1/devices",
                Map.of("deviceId", "x", "laneId", "riverside-entry"),
                "PATCH /api/v1/devices/riverside-entry-cam",
                Map.of("enabled", false),
                "POST /api/v1/reviews/" + anyId + "/resolution",
                Map.of("action", "dismiss"),
                "POST /api/v1/disputes/" + anyId + "/answer",
                Map.of("outcome", "uphold", "reason", "x"),
                "POST /api/v1/passages/" + anyId + "/correction",
                Map.of("plate", "AB123"),
                "PATCH /api/v1/accounts/" + anyId,
                Map.of("role", "ADMIN"));
        Stream<Response> asked = Stream.of(
                        "sessions",
                        "sessions/" + sessionId,
                        "passages",
                        "passages/" + anyId,
                        "reviews",
                        "disputes",
                        "disputes/" + anyId,
                        "exports/sessions.csv",
                        "devices",
                        "lanes",
                        "facilities/riverside/occupancy",
                        "facilities/riverside/occupancy/settings",
                        "accounts")
                .map(path -> Portal.as(owner).get("/api/v1/" + path));
        Stream<Response> changed = changes.entrySet().stream().map(change -> {
            String[] parts = change.getKey().split(" ");
            return Portal.as(owner).body(change.getValue()).request(parts[0], parts[1]);
        });

        assertThat(Stream.concat(asked, changed)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.contentType()).startsWith("application/problem+json");
        });
    }

    @Test
    void operatorPagesAreForbiddenToDrivers() {
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);

        assertThat(Stream.of(
                                "",
                                "/live",
                                "/live/riverside-entry",
                                "/reviews",
                                "/reviews/" + anyId,
                                "/disputes",
                                "/disputes/" + anyId,
                                "/exports/sessions.csv",
                                "/sessions",
                                "/sessions/" + sessionId,
                                "/devices",
                                "/passages",
                                "/passages/" + anyId,
                                "/photo",
                                "/plates",
                                "/accounts")
                        .map(path -> driver.get("/operator" + path).statusCode()))
                .containsOnly(403);
    }

    @Test
    void anOperatorIsNoAdministrator() {
        String operator = Portal.operatorToken();

        Portal.as(operator).get("/api/v1/accounts").then().statusCode(403);
        Portal.as(operator)
                .body(Map.of("role", "ADMIN"))
                .patch("/api/v1/accounts/" + anyId)
                .then()
                .statusCode(403);
    }

    @Test
    void aVisitThatEndedBeforeTheVehicleWasRegisteredStaysHidden() {
        String before = Portal.anyPlate();
        UUID ended = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        NeighboursControl.session(Samples.left(ended, before, yesterday, Duration.ofHours(1), "DUE"));
        NeighboursControl.session(Samples.inside(open, before, yesterday.plus(Duration.ofHours(3))));
        Portal.register(owner, before);

        assertThat(Portal.as(owner).get("/api/v1/visits/" + ended).statusCode()).isEqualTo(404);
        assertThat(Portal.as(owner).get("/api/v1/visits/" + open).statusCode()).isEqualTo(200);
    }

    @Test
    void aVisitorSeesNothingOfAnybody() {
        driverPaths().forEach(path -> assertThat(io.restassured.RestAssured.given()
                        .redirects()
                        .follow(false)
                        .get(path)
                        .statusCode())
                .as(path)
                .isIn(401, 303));
    }
}
