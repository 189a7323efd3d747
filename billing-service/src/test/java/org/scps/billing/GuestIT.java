package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What somebody without an account learns of a plate. */
@BillingTest
class GuestIT {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aGuestLearnsWhatIsDueAndTheTimesAndNothingElse() {
        CarPark park = parked("BAB1234", Duration.ofHours(1));

        JsonNode found = due(park, "bab-1234");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/due/amount").asText()).isEqualTo("3.00");
        assertThat(found.at("/0/match").asText()).isEqualTo("EXACT");
        assertThat(found.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "sessionId",
                        "facilityId",
                        "enteredAt",
                        "leftAt",
                        "match",
                        "due",
                        "payUntil",
                        "holdsUntil",
                        "leaveWithinSeconds");
    }

    @Test
    void aPlateTypedOneConfusionAwayShowsTheTimeAndNotTheAmount() {
        CarPark park = parked("BAB1034", Duration.ofHours(1));

        JsonNode found = due(park, "BAB1O34");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/match").asText()).isEqualTo("SIMILAR");
        assertThat(found.at("/0/due").isNull()).isTrue();
        assertThat(found.toString()).doesNotContain("BAB1034");
        assertThat(due(park, "BA81O34")).isEmpty();
    }

    @Test
    void whoHasSaidThatItIsTheirsLearnsTheAmount() {
        CarPark park = parked("BAB1034", Duration.ofHours(1));
        String session = due(park, "BAB1O34").at("/0/sessionId").asText();

        assertThat(park.get("/guest/visits/" + session).at("/due/amount").asText())
                .isEqualTo("3.00");
    }

    @Test
    void aCarThatIsInsideOrPaidLooksLikeOneThatWasNeverSeen() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", now.minus(Duration.ofHours(1)).toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        assertThat(due(park, "BAB1234")).isEmpty();

        CarPark paid = parked("BAB1234", Duration.ofHours(1));
        String session = due(paid, "BAB1234").at("/0/sessionId").asText();
        paid.asked()
                .header("Idempotency-Key", "guest")
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + session + "/payments")
                .then()
                .statusCode(201);
        assertThat(due(paid, "BAB1234")).isEmpty();
        assertThat(paid.asked().get("/guest/visits/" + session).statusCode()).isEqualTo(404);
    }

    @Test
    void whoKnowsWhenTheyCameInFindsTheirCarInsideAndPaysBeforeLeaving() {
        CarPark park = CarPark.opened();
        Instant entered = now.minus(Duration.ofMinutes(50));
        park.entry("BAB1034", entered.toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));

        JsonNode found = inside(park, "BAB1034", entered.plus(Duration.ofMinutes(9)));
        JsonNode similar = inside(park, "BAB1O34", entered.minus(Duration.ofMinutes(9)));

        assertThat(found.at("/0/due/amount").asText()).isEqualTo("3.00");
        assertThat(found.at("/0/leftAt").isNull()).isTrue();
        assertThat(similar.at("/0/match").asText()).isEqualTo("SIMILAR");
        assertThat(similar.at("/0/due").isNull()).isTrue();
        assertThat(inside(park, "BAB1034", entered.plus(Duration.ofMinutes(16))))
                .isEmpty();
        String session = found.at("/0/sessionId").asText();
        park.asked()
                .header("Idempotency-Key", "guest")
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + session + "/payments")
                .then()
                .statusCode(201);
        assertThat(inside(park, "BAB1034", entered)).isEmpty();
    }

    private static JsonNode inside(CarPark park, String plate, Instant about) {
        return park.get("/guest/visits?facilityId=" + park.id + "&plate=" + plate + "&enteredAbout=" + about)
                .path("items");
    }

    @Test
    void afterTheConfiguredTimeAGuestFindsNothing() {
        CarPark park = parked("BAB1234", Duration.ofDays(2).plusHours(1));

        assertThat(due(park, "BAB1234")).isEmpty();
    }

    private CarPark parked(String plate, Duration leftAgo) {
        CarPark park = CarPark.opened();
        Instant left = now.minus(leftAgo);
        park.entry(plate, left.minus(Duration.ofMinutes(50)).toString()).sent();
        park.exit(plate, left.toString()).sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }

    private static JsonNode due(CarPark park, String plate) {
        return park.get("/guest/visits?facilityId=" + park.id + "&plate=" + plate)
                .path("items");
    }
}
