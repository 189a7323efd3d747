package org.scps.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;

/** What holds for every path of the API. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class ConventionsIT {

    @BeforeEach
    void nothingHappenedYet() {
        NeighboursControl.reset();
    }

    @Test
    void theSamePostWithTheSameKeyGetsTheSameAnswerAndIsDoneOnce() {
        String driver = Portal.newDriver();
        String plate = Portal.anyPlate();

        Response first = register(driver, "key", plate);
        Response again = register(driver, "key", plate);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndAnotherDriversKeyIsAnother() {
        String driver = Portal.newDriver();
        register(driver, "key", Portal.anyPlate());

        Response other = register(driver, "key", Portal.anyPlate());

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(register(Portal.newDriver(), "key", Portal.anyPlate()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void secretsAreNotKept() {
        Map<String, String> credentials = Map.of("email", Portal.DRIVER, "password", Portal.DRIVER_PASSWORD);

        String first = given().contentType("application/json")
                .header("Idempotency-Key", "key")
                .body(credentials)
                .post("/api/v1/tokens")
                .path("token");
        String second = given().contentType("application/json")
                .header("Idempotency-Key", "key")
                .body(credentials)
                .post("/api/v1/tokens")
                .path("token");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void whatIsKnownIsNotSentAgainAndWhoEditsWhatChangedIsRefused() {
        String operator = Portal.operatorToken();
        String path = "/api/v1/facilities/riverside/occupancy";
        Response facility = Portal.as(operator).get("/api/v1/facilities/riverside");
        String tag = facility.header("ETag");
        assertThat(Portal.as(operator)
                        .header("If-None-Match", tag)
                        .get("/api/v1/facilities/riverside")
                        .statusCode())
                .isEqualTo(304);

        Response late = Portal.as(operator)
                .header("If-Match", "\"something else\"")
                .body(Map.of("occupied", 3))
                .put(path);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.contentType()).startsWith("application/problem+json");
    }

    @Test
    void operatorsExportWholeLists() {
        Response export = Portal.as(Portal.operatorToken()).get("/api/v1/exports/sessions.csv");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.contentType()).startsWith("text/csv");
        assertThat(Portal.as(Portal.operatorToken())
                        .get("/api/v1/exports/all.csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOpenApiDocumentTellsEveryConvention() throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());

        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asText())
                            .as(name)
                            .isNotBlank();
                    assertThat(operation
                                    .getValue()
                                    .at("/responses/default/content/application~1problem+json")
                                    .isObject())
                            .as(name)
                            .isTrue();
                    if (operation.getKey().equals("post")) {
                        assertThat(operation.getValue().path("parameters").findValuesAsText("name"))
                                .as(name)
                                .contains("Idempotency-Key");
                    }
                }));
    }

    private static Response register(String token, String key, String plate) {
        return Portal.as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("plate", plate))
                .post("/api/v1/vehicles");
    }
}
