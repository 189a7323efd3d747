package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every path: idempotency keys, entity tags, problems, exports, a complete OpenAPI document. */
@BillingTest
class ConventionsIT {

    @Test
    void theSamePostWithTheSameKeyGetsTheSameAnswerAndIsDoneOnce() {
        CarPark park = CarPark.opened();
        Read read = park.entry("AAA111", "08:00").sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        String path = "/passages/" + read.passageId() + "/correction";

        Response first = correct(park, path, "key", "BBB222");
        Response again = correct(park, path, "key", "BBB222");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(park.get("/passages/" + read.passageId()).path("corrections"))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        CarPark park = CarPark.opened();
        String path = "/passages/" + UUID.randomUUID() + "/correction";
        assertThat(correct(park, path, "key", "BBB222").statusCode()).isEqualTo(404);

        Response other = correct(park, path, "key", "CCC333");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(other.asString()).contains("new key");
    }

    @Test
    void keysOfDifferentPathsAndPeopleHaveNothingToDoWithOneAnother() {
        CarPark park = CarPark.opened();
        String path = "/passages/" + UUID.randomUUID() + "/correction";
        correct(park, path, "key", "BBB222");

        Response elsewhere = correct(park, "/passages/" + UUID.randomUUID() + "/correction", "key", "CCC333");
        Response somebodyElse = io.restassured.RestAssured.given()
                .basePath("/api/v1")
                .header("Authorization", "Bearer " + CarPark.TOKEN)
                .header("X-Actor", "another@example.com")
                .header("Idempotency-Key", "key")
                .contentType("application/json")
                .body("{\"plate\":\"CCC333\"}")
                .post(path);

        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(somebodyElse.statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        CarPark park = CarPark.opened();
        String path = "/facilities/" + park.id + "/occupancy";
        Response first = park.asked().get(path);
        String tag = first.header("ETag");

        assertThat(tag).startsWith("\"");
        assertThat(park.asked().header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(304);
        park.asked()
                .header("If-Match", tag)
                .body("{\"occupied\":7}")
                .put(path)
                .then()
                .statusCode(200);
        assertThat(park.asked().header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoEditsWhatSomebodyElseChangedMeanwhileIsRefused() {
        CarPark park = CarPark.opened();
        String path = "/facilities/" + park.id + "/occupancy";
        String seen = park.asked().get(path).header("ETag");
        park.asked().body("{\"occupied\":7}").put(path).then().statusCode(200);

        Response late =
                park.asked().header("If-Match", seen).body("{\"occupied\":9}").put(path);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.contentType()).startsWith("application/problem+json");
        assertThat(park.get(path).path("occupied").asInt()).isEqualTo(7);
    }

    @Test
    void listsAreExportedWhole() {
        CarPark park = CarPark.opened();
        park.entry("AAA111", "08:00").sent();
        park.exit("AAA111", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        String range = ".csv?facilityId=" + park.id;

        Response sessions = park.asked().get("/exports/sessions" + range);
        Response charges = park.asked().get("/exports/charges" + range);

        assertThat(sessions.contentType()).startsWith("text/csv");
        assertThat(sessions.asString().split("\r\n")).hasSize(2);
        assertThat(sessions.asString())
                .startsWith("session,facility,plate,state")
                .contains(",AAA111,ENDED,", ",4.50,EUR,DUE");
        assertThat(charges.asString()).contains(",4.50,EUR,DUE,");
        assertThat(park.asked().get("/exports/payments" + range).asString().split("\r\n"))
                .hasSize(1);
        assertThat(park.asked().get("/exports/everything.csv").statusCode()).isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentTellsEveryConvention() throws IOException {
        JsonNode api = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(io.restassured.RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString());

        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode described = operation.getValue();
                    assertThat(described.path("summary").asText()).as(name).isNotBlank();
                    assertThat(described
                                    .at("/responses/default/content/application~1problem+json")
                                    .isObject())
                            .as(name)
                            .isTrue();
                    assertThat(described.path("parameters").findValuesAsText("name"))
                            .as(name)
                            .contains(
                                    operation.getKey().equals("post")
                                            ? "Idempotency-Key"
                                            : operation.getKey().equals("get") ? "If-None-Match" : "If-Match");
                }));
        assertThat(api.path("paths")).isNotEmpty();
    }

    private static Response correct(CarPark park, String path, String key, String plate) {
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{\"plate\":\"" + plate + "\"}")
                .post(path);
    }
}
