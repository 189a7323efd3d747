package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

@BillingTest
class ReviewIT {

    @Test
    void aDoubtfulReadHoldsTheChargeUntilAnOperatorConfirmsIt() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:00").doubtful().sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("HELD"));
        assertThat(park.session().path("reviewReason").asText()).isEqualTo("LOW_CONFIDENCE");
        JsonNode review = park.reviews("OPEN").path(0);

        Response resolved = resolve(park, review, "{\"action\":\"confirm\"}");

        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(resolved.path("state").toString()).isEqualTo("RESOLVED");
        assertThat(resolved.path("resolvedBy").toString()).isEqualTo("operator@example.com");
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE");
        assertThat(park.session().path("reviewReason").isNull()).isTrue();
        park.eventually(() -> assertThat(park.sessionEventTypes()).endsWith("SessionCharged", "SessionCharged"));
    }

    @Test
    void aCorrectedReadRepairsAndReprices() {
        CarPark park = CarPark.opened();
        Read entry = park.entry("8A81234", "08:00").sent();
        park.exit("BAB1234", "10:00").sent();
        park.eventually(() -> assertThat(park.reviews("OPEN")).hasSize(1));

        String history = CarPark.answer(
                park.asked().body("{\"plate\":\" b-ab 1234\"}").post("/passages/" + entry.passageId() + "/correction"),
                200);

        assertThat(history).contains("\"fromPlate\":\"8A81234\"", "\"toPlate\":\"BAB1234\"", "operator@example.com");
        assertThat(history).contains("\"plateAsRead\":\"8A81234\"", "\"plate\":\"BAB1234\"");
        assertThat(park.session().at("/charge/total/amount").asText()).isEqualTo("6.00");
        assertThat(park.reviews("OPEN")).isEmpty();
        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionAmended", "SessionCharged"));
        assertThat(park.events(Topics.SESSIONS).get(1).field("amendedBy")).isEqualTo("operator@example.com");
    }

    @Test
    void anExitWithoutAPlateIsPairedWithASuggestedSession() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit(null, "09:00").sent();
        park.eventually(() ->
                assertThat(park.reviews("OPEN").path(0).path("reason").asText()).isEqualTo("NO_PLATE"));
        JsonNode review = park.reviews("OPEN").path(0);
        String suggested = review.at("/suggestions/0/sessionId").asText();
        assertThat(suggested).isEqualTo(park.session().path("sessionId").asText());

        resolve(park, review, "{\"action\":\"pair\",\"sessionId\":\"" + suggested + "\"}");

        assertThat(park.session().path("state").asText()).isEqualTo("ENDED");
        assertThat(park.session().at("/exit/plateAsRead").isNull()).isTrue();
        assertThat(park.reviews("OPEN")).isEmpty();
    }

    @Test
    void anOrphanExitSuggestsSessionsThatLookAlikeAndCanBeDismissed() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.entry("XYZ987", "08:01").sent();
        park.exit("8A81234", "09:00").sent();
        park.eventually(() -> assertThat(park.reviews("OPEN")).hasSize(1));
        JsonNode review = park.reviews("OPEN").path(0);
        assertThat(review.path("suggestions")).hasSize(1);
        assertThat(review.at("/suggestions/0/plate").asText()).isEqualTo("BAB1234");
        assertThat(review.at("/suggestions/0/distance").asDouble()).isEqualTo(0.6);

        Response resolved = resolve(park, review, "{\"action\":\"dismiss\"}");

        assertThat(resolved.path("resolution").toString()).isEqualTo("Dismissed");
        assertThat(park.get("/sessions?facilityId=" + park.id + "&state=REVIEW")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aDecisionThatDoesNotFitIsRefused() {
        CarPark park = CarPark.opened();
        park.exit("BAB1234", "09:00").sent();
        park.eventually(() -> assertThat(park.reviews("OPEN")).hasSize(1));
        JsonNode review = park.reviews("OPEN").path(0);

        assertThat(resolve(park, review, "{\"action\":\"confirm\"}").statusCode())
                .isEqualTo(409);
        assertThat(resolve(park, review, "{\"action\":\"pair\"}").statusCode()).isEqualTo(400);
        assertThat(resolve(park, review, "{\"action\":\"shrug\"}").statusCode()).isEqualTo(400);
        assertThat(resolve(park, review, "{\"action\":\"correct\",\"plate\":\"?\"}")
                        .statusCode())
                .isEqualTo(400);
        resolve(park, review, "{\"action\":\"dismiss\"}");
        assertThat(resolve(park, review, "{\"action\":\"dismiss\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void anOperatorSetsTheCount() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.eventually(() -> assertThat(park.events(Topics.OCCUPANCY)).hasSize(1));

        String counted = CarPark.answer(
                park.asked().body("{\"occupied\":42}").put("/facilities/" + park.id + "/occupancy"), 200);

        assertThat(counted).contains("\"occupied\":42", "\"free\":58", "\"capacity\":100");
        park.eventually(() -> assertThat(park.events(Topics.OCCUPANCY)).hasSize(2));
        assertThat(park.events(Topics.OCCUPANCY).get(1).field("reason")).isEqualTo("set by hand");
        CarPark.answer(park.asked().body("{\"occupied\":-1}").put("/facilities/" + park.id + "/occupancy"), 400);
    }

    private static Response resolve(CarPark park, JsonNode review, String verdict) {
        return park.asked()
                .body(verdict)
                .post("/reviews/" + review.path("reviewId").asText() + "/resolution");
    }
}
