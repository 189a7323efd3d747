package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

@BillingTest
class ToleranceIT {

    @Test
    void aMisreadExitIsPairedAndItsChargeWaitsForAWord() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("8AB1234", "09:01").sent();

        park.eventually(
                () -> assertThat(park.session().path("outcome").asText()).isEqualTo("PAIRED_WITHIN_TOLERANCE"));
        JsonNode session = park.session();
        assertThat(session.at("/charge/state").asText()).isEqualTo("HELD");
        assertThat(park.reviews("OPEN")).isEmpty();

        String path = "/sessions/" + session.path("sessionId").asText() + "/confirmation";
        CarPark.answer(park.asked().body("{\"plate\":\"ZZZ999\"}").post(path), 409);
        CarPark.answer(park.asked().body("{\"plate\":\"BAB1234\"}").post(path), 200);

        assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE");
        assertThat(park.session().path("outcome").asText()).isEqualTo("PAIRED_EXACTLY");
        park.eventually(() -> assertThat(park.sessionEventTypes())
                .containsExactly("SessionStarted", "SessionEnded", "SessionCharged", "SessionCharged"));
    }

    @Test
    void aLookalikeInsideHoldsAnExactPairUntilItLeavesAsItself() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.entry("8AB1234", "08:10").sent();
        park.exit("8AB1234", "09:00").sent();
        park.eventually(() ->
                assertThat(park.reviews("OPEN").path(0).path("reason").asText()).isEqualTo("LOOKALIKE_INSIDE"));

        park.exit("BAB1234", "10:00").sent();

        park.eventually(() -> assertThat(park.reviews("OPEN")).isEmpty());
        park.sessions().path("items").forEach(session -> assertThat(
                        session.at("/charge/state").asText())
                .isEqualTo("DUE"));
    }

    @Test
    void aFacilitySetsItsOwnToleranceAndSeesWhatItAccepts() {
        CarPark park = CarPark.opened();
        String path = "/facilities/" + park.id + "/pairing";
        assertThat(park.get(path).path("confusions").asInt()).isEqualTo(1);

        CarPark.answer(
                park.asked()
                        .body(
                                "{\"repeatSeconds\":60,\"wrongWaySeconds\":10,\"maximumStayHours\":48,\"passThroughSeconds\":0,"
                                        + "\"confusions\":0,\"confusionWeight\":0,\"tolerantHours\":0}")
                        .put(path),
                200);
        CarPark.answer(park.asked().body("{\"confusions\":7}").put(path), 400);

        assertThat(park.get(path).path("maximumStayHours").asInt()).isEqualTo(48);
        assertThat(park.get(path + "/misreads"))
                .noneMatch(row -> row.path("accepted").asBoolean());
        assertThat(park.get(path + "/misreads?confusions=1&confusionWeight=0.5"))
                .anyMatch(row -> row.path("accepted").asBoolean());
        park.entry("BAB1234", "08:00").sent();
        park.exit("8AB1234", "09:01").sent();
        park.eventually(() ->
                assertThat(park.reviews("OPEN").path(0).path("reason").asText()).isEqualTo("ORPHAN_EXIT"));
    }
}
