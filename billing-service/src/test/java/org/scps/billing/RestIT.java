package org.scps.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.events.Topics;

@BillingTest
class RestIT {

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @ValueSource(strings = {"/sessions", "/reviews", "/passages", "/facilities/any/occupancy"})
    void nobodyIsServedWithoutTheServiceToken(String path) {
        Response none = given().basePath("/api/v1").get(path);
        Response wrong = given().basePath("/api/v1")
                .header("Authorization", "Bearer nonsense")
                .get(path);

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.contentType()).startsWith("application/problem+json");
        assertThat(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void healthMetricsAndOpenApiNeedNoToken() {
        CarPark.opened();
        for (String kind : List.of("live", "ready")) {
            Response health = given().get("/q/health/" + kind);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.jsonPath().getList("checks.name")).contains("plate reads taken in", "events published");
        }
        assertThat(given().get("/q/metrics").asString())
                .contains("billing_outbox_lag_seconds", "billing_consumed_total");
        assertThat(given().get("/q/openapi").asString())
                .contains("/api/v1/sessions/{sessionId}/payments", "/api/v1/reviews/{reviewId}/resolution");
    }

    @Test
    void sessionsAreFoundByFacilityPlateStateAndTime() {
        CarPark park = CarPark.opened();
        park.entry("AAA111", "08:00").sent();
        park.exit("AAA111", "09:00").sent();
        park.entry("BBB222", "09:30").sent();
        park.entry("CCC333", "10:00").sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(3));
        String here = "/sessions?facilityId=" + park.id;

        assertThat(plates(park.get(here))).containsExactly("CCC333", "BBB222", "AAA111");
        assertThat(plates(park.get(here + "&plate=AAA111&plate=ccc-333"))).containsExactly("CCC333", "AAA111");
        assertThat(plates(park.get(here + "&state=OPEN"))).containsExactly("CCC333", "BBB222");
        assertThat(plates(park.get(here + "&from=2026-03-03T09:00:00Z&to=2026-03-03T10:00:00Z")))
                .containsExactly("BBB222");
        JsonNode second = park.get(here + "&page=1&size=2");
        assertThat(plates(second)).containsExactly("AAA111");
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(park.get(here + "&page=0&size=2").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aQuoteTellsThePriceSoFarAndWhenItRises() {
        CarPark park = CarPark.opened();
        park.entry("AAA111", "08:00").sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        String quote = "/sessions/" + park.session().path("sessionId").asText() + "/quote";

        JsonNode early = park.get(quote + "?at=2026-03-03T08:05:00Z");
        JsonNode later = park.get(quote + "?at=2026-03-03T08:45:00Z");

        assertThat(early.at("/total/amount").asText()).isEqualTo("0.00");
        assertThat(early.path("nextRiseAt").asText()).isEqualTo("2026-03-03T08:10:00Z");
        assertThat(later.at("/total/amount").asText()).isEqualTo("3.00");
        assertThat(later.path("nextRiseAt").asText()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(later.path("lines").path(0).path("description").asText()).isEqualTo("Tue 3 Mar, 2 × 30 minutes");
        CarPark.answer(park.asked().get(quote + "?at=2026-03-03T07:00:00Z"), 400);
    }

    @Test
    void theTariffIsTheFacilitysOwn() {
        CarPark park = CarPark.opened();

        JsonNode tariff = park.get("/facilities/" + park.id + "/tariff");

        assertThat(tariff.path("timeZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(tariff.path("currency").asText()).isEqualTo("EUR");
        assertThat(tariff.path("pricePerIncrement").asText()).isEqualTo("1.50");
        assertThat(tariff.path("freeMinutes").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions?size=201",
                "/sessions?page=-1",
                "/sessions?page=x",
                "/sessions?state=NONE",
                "/sessions?from=yesterday",
                "/sessions?plate=%3F"
            })
    void whatCannotBeReadIsAnsweredAsAProblem(String path) {
        Response response = CarPark.unknown().asked().get(path);

        assertThat(response.statusCode()).as(response.asString()).isIn(400, 404);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.asString()).doesNotContain("at org.");
    }

    @Test
    void unknownIdsAndUnreadableBodiesAreProblemsToo() {
        CarPark park = CarPark.opened();

        assertThat(park.asked().get("/sessions/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(park.asked().get("/sessions/nonsense").statusCode()).isEqualTo(404);
        assertThat(park.asked().get("/facilities/nowhere/tariff").statusCode()).isEqualTo(404);
        assertThat(park.asked().get("/nothing").statusCode()).isEqualTo(404);
        Response unreadable = park.asked().body("{").post("/passages/" + UUID.randomUUID() + "/correction");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.contentType()).startsWith("application/problem+json");
        Response nobody = given().basePath("/api/v1")
                .header("Authorization", "Bearer " + CarPark.TOKEN)
                .contentType("application/json")
                .body("{\"plate\":\"ABC\"}")
                .post("/passages/" + UUID.randomUUID() + "/correction");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.asString()).contains("X-Actor");
    }

    @Test
    @Transactional
    void correctionsAreKeptForEver() {
        CarPark park = CarPark.opened();
        Read read = park.entry("AAA111", "08:00").sent();
        park.eventually(() -> assertThat(park.events(Topics.SESSIONS)).hasSize(1));
        CarPark.answer(
                park.asked().body("{\"plate\":\"BBB222\"}").post("/passages/" + read.passageId() + "/correction"), 200);

        assertThatThrownBy(() -> entities.createNativeQuery(
                                "delete from correction where passage_id = '" + read.passageId() + "'")
                        .executeUpdate())
                .hasStackTraceContaining("kept for ever");
    }

    private static List<String> plates(JsonNode sessions) {
        return sessions.path("items").findValuesAsText("plate");
    }
}
