package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

/** What happens in car parks, from the reads on Kafka to what REST tells. */
@BillingTest
class StoriesIT {

    @Test
    void aCameraThatWasOfflineForAWeekUploadsAndTheBooksAreRight() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "2026-03-03T08:00:00Z").sent();
        park.entry("BAB1234", "2026-03-05T08:00:00Z").sent();
        park.exit("BAB1234", "2026-03-05T09:01:00Z").sent();
        park.eventually(() -> assertThat(reasons(park)).containsExactlyInAnyOrder("EXIT_MISSED", "ENTERED_TWICE"));
        assertThat(states(park)).containsExactlyInAnyOrder("-", "HELD");

        park.exit("BAB1234", "2026-03-03T09:01:00Z").sent();

        park.eventually(() -> assertThat(states(park)).containsExactly("DUE", "DUE"));
        assertThat(reasons(park)).isEmpty();
    }

    @Test
    void theClockOfACameraThatIsHoursOffHoldsTheChargeWithTheReason() {
        CarPark park = CarPark.opened();
        String camera = "camera-of-" + park.id;
        Instant noon = Instant.parse("2026-03-03T12:00:00Z");
        park.heartbeat(camera, noon, Duration.ofHours(-3));
        park.entry("BAB1234", "11:00").sent();
        park.eventually(() -> {
            Read probe =
                    park.gate("PROBE" + System.nanoTime() % 100_000, "12:00").by(camera);
            probe.sent();
            park.eventually(() -> assertThat(
                            park.asked().get("/passages/" + probe.passageId()).statusCode())
                    .isEqualTo(200));
            assertThat(park.get("/passages/" + probe.passageId())
                            .at("/passage/clockWrong")
                            .asBoolean())
                    .isTrue();
        });

        park.exit("BAB1234", "12:01").by(camera).sent();

        park.eventually(() -> {
            JsonNode session = park.get("/sessions?facilityId=" + park.id + "&plate=BAB1234")
                    .path("items")
                    .path(0);
            assertThat(session.at("/charge/state").asText()).isEqualTo("HELD");
            assertThat(session.path("outcome").asText()).isEqualTo("HELD_FOR_REVIEW");
        });
        assertThat(reasons(park)).contains("CLOCK_WRONG");
    }

    @Test
    void aClockThatIsHoursAheadIsKnownByItsReadsAlone() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "11:00").sent();
        park.exit("BAB1234", "15:01").ahead(Duration.ofHours(3)).sent();

        park.eventually(() -> assertThat(states(park)).containsExactly("HELD"));
        assertThat(reasons(park)).containsExactly("CLOCK_WRONG");
    }

    @Test
    void whoseEntryLiesInTheFutureIsPricedFromThenAndShownToAPerson() {
        CarPark park = CarPark.opened();
        Duration ahead = Duration.ofHours(3);
        Instant shown = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        park.entry("BAB1234", shown.toString()).ahead(ahead).sent();

        park.eventually(() -> assertThat(reasons(park)).containsExactly("CLOCK_WRONG"));
        JsonNode quote =
                park.get("/sessions/" + park.session().path("sessionId").asText() + "/quote");
        assertThat(Instant.parse(quote.path("asOf").asText())).isEqualTo(shown);
        assertThat(quote.at("/total/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void aLaneForBothWaysOpensAndEnds() {
        CarPark park = CarPark.opened();
        park.gate("BAB1234", "08:00").sent();
        park.eventually(() -> assertThat(park.session().path("state").asText()).isEqualTo("OPEN"));

        park.gate("BAB1234", "09:01").sent();

        park.eventually(() ->
                assertThat(park.session().at("/charge/total/amount").asText()).isEqualTo("4.50"));
        park.eventually(() -> assertThat(park.events(Topics.OCCUPANCY).stream().map(e -> e.field("occupied")))
                .containsExactly("1", "0"));
    }

    @Test
    void aStaffLevelInsideACarParkIsAFacilityOfItsOwnAndBothAreRight() {
        CarPark around = CarPark.opened();
        CarPark staff = CarPark.opened();
        around.entry("BAB1234", "08:00").sent();
        staff.entry("BAB1234", "08:05").sent();
        staff.exit("BAB1234", "08:55").sent();
        around.exit("BAB1234", "09:01").sent();

        around.eventually(() ->
                assertThat(around.session().path("durationSeconds").asLong()).isEqualTo(61 * 60));
        staff.eventually(() ->
                assertThat(staff.session().path("durationSeconds").asLong()).isEqualTo(50 * 60));
        assertThat(around.session().at("/charge/total/amount").asText()).isEqualTo("4.50");
        assertThat(reasons(around)).isEmpty();
        assertThat(reasons(staff)).isEmpty();
    }

    @Test
    void anExitAfterTheMaximumStayIsNobodysAndTheForgottenIsForAPerson() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "2026-01-01T08:00:00Z").sent();
        park.exit("BAB1234", "2026-03-01T08:00:00Z").sent();

        park.eventually(() -> assertThat(reasons(park)).containsExactlyInAnyOrder("STAY_TOO_LONG", "ORPHAN_EXIT"));
        assertThat(states(park)).containsOnly("-");
    }

    @Test
    void whoTurnsRoundPaysNothing() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "2026-03-03T08:00:00Z").sent();
        park.exit("BAB1234", "2026-03-03T08:00:50Z").sent();

        park.eventually(() -> assertThat(states(park)).containsExactly("FREE"));
        assertThat(park.session().at("/charge/lines/0/description").asText()).isEqualTo("Passed through");
    }

    @Test
    void aCarWithoutALegiblePlateCountsAndAParkedCarThatIsReadAgainDoesNot() {
        CarPark park = CarPark.opened();
        park.entry(null, "08:00").sent();
        park.entry("BAB1234", "2026-03-03T08:10:00Z").sent();
        park.entry("BAB1234", "2026-03-03T08:10:40Z").sent();
        park.exit("BAB1234", "2026-03-03T08:10:45Z").sent();
        park.entry("LAST1", "08:20").sent();

        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(2));
        assertThat(reasons(park)).containsExactly("NO_PLATE");
        assertThat(park.get("/facilities/" + park.id + "/occupancy")
                        .path("occupied")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void zonesAreCountedSetResetAndTheDriftIsShown() {
        CarPark park = CarPark.opened();
        String path = "/facilities/" + park.id + "/occupancy";
        CarPark.answer(
                park.asked()
                        .body("{\"zone\":\"level-2\"}")
                        .put("/facilities/" + park.id + "/lanes/" + park.id + "-entry/zone"),
                204);
        park.entry("BAB1234", "08:00").sent();
        park.entry(null, "08:10").sent();
        park.gate("LAST123", "08:20").sent();
        park.eventually(
                () -> assertThat(park.get(path).path("occupied").asInt()).isEqualTo(3));
        assertThat(park.get(path).path("difference").asInt()).isEqualTo(1);
        assertThat(park.get("/facilities/" + park.id + "/lanes/zones")
                        .at("/items/0/zone")
                        .asText())
                .isEqualTo("level-2");
        assertThat(park.get(path).at("/zones/0/zone").asText()).isEqualTo("level-2");
        assertThat(park.get(path).at("/zones/0/occupied").asInt()).isEqualTo(2);

        CarPark.answer(park.asked().body("{\"occupied\":7}").put(path), 200);
        CarPark.answer(park.asked().body("{\"zone\":\"level-2\"}").post(path + "/reset"), 200);
        CarPark.answer(park.asked().body("{\"occupied\":-1}").put(path), 400);

        assertThat(park.get(path).path("occupied").asInt()).isEqualTo(7);
        assertThat(park.get(path).at("/zones/0/occupied").asInt()).isEqualTo(1);
        JsonNode settings = park.get(path + "/settings").path("items");
        assertThat(settings).hasSize(2);
        assertThat(settings.at("/0/zone").asText()).isEqualTo("level-2");
        assertThat(settings.at("/0/drift").asInt()).isEqualTo(1);
        assertThat(settings.at("/1/drift").asInt()).isEqualTo(-4);
        assertThat(settings.at("/1/setBy").asText()).isEqualTo("operator@example.com");
        park.eventually(() -> assertThat(park.events(Topics.OCCUPANCY).stream().map(e -> e.field("reason")))
                .containsExactly("entry", "entry", "entry", "set by hand", "reset"));
    }

    private static List<String> reasons(CarPark park) {
        List<String> reasons = new ArrayList<>();
        park.reviews("OPEN").forEach(review -> reasons.add(review.path("reason").asText()));
        return reasons;
    }

    private static List<String> states(CarPark park) {
        List<String> states = new ArrayList<>();
        park.sessions()
                .path("items")
                .forEach(session ->
                        states.add(session.at("/charge/state").asText("-").replaceAll("^$", "-")));
        return states;
    }
}
