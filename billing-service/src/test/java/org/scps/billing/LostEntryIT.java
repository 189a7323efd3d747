package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.scps.billing.autopay.Autopays;
import org.scps.billing.payment.RefundDesk;
import org.scps.billing.session.Sessions;
import org.scps.events.Topics;

/** Exits without an entry, where the tariff has a price for them. */
@BillingTest
class LostEntryIT {

    private static final String PLATE = "BLE1234";
    private static final String TARIFF =
            """
            {"tariffId":"x","name":"Hours","timeZone":"Europe/Berlin","currency":"EUR","lostEntry":"20.00",
             "tax":{"name":"VAT","taxRate":"19","taxIncluded":true},
             "rateTables":[{"rateLineCollections":[{"rateLines":
              [{"rateLineType":"incrementingRate","incrementPeriod":"PT1H","value":"1.00"}]}]}]}""";

    private final Instant left = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    EntityManager entities;

    @Inject
    Sessions sessions;

    @Inject
    Autopays autopays;

    @Inject
    RefundDesk refunds;

    @Test
    void aPersonDecidesUnlessTheFacilityHasSetOtherwise() {
        CarPark park = priced();

        park.exit(PLATE, left.toString()).sent();

        park.eventually(() ->
                assertThat(park.reviews("OPEN").findValuesAsText("reason")).containsExactly("ORPHAN_EXIT"));
        assertThat(park.session().path("charge").isNull()).isTrue();
        assertThat(park.get("/facilities/" + park.id + "/lost-entries")
                        .path("chargedByThemselves")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aSureExitIsDueExplainedPayableAndOpenToObjectionButNotPaidAutomatically() {
        CarPark park = switchedOn();

        park.exit(PLATE, left.toString()).sent();

        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        JsonNode session = park.session();
        assertThat(session.path("state").asText()).isEqualTo("ENDED");
        assertThat(session.at("/charge/total/amount").asText()).isEqualTo("20.00");
        assertThat(session.at("/charge/vat/amount").asText()).isEqualTo("3.19");
        assertThat(session.at("/charge/lines/0/description").asText()).startsWith("Entry not seen");
        assertThat(session.at("/charge/lines/0/rule").asText()).isEqualTo("lostEntry");
        assertThat(park.reviews("OPEN")).isEmpty();
        park.eventually(() -> assertThat(park.sessionEventTypes()).containsExactly("SessionEnded", "SessionCharged"));
        String id = session.path("sessionId").asText();
        QuarkusTransaction.requiringNew().run(() -> assertThat(autopays.facts(
                                sessions.find(java.util.UUID.fromString(id)).orElseThrow())
                        .exact())
                .as("beyond doubt for automatic payment")
                .isFalse());
        assertThat(park.get("/sessions/" + id + "/quote").at("/dueNow/amount").asText())
                .isEqualTo("20.00");
        assertThat(park.get("/guest/visits?facilityId=" + park.id + "&plate=" + PLATE)
                        .at("/items/0/due/amount")
                        .asText())
                .isEqualTo("20.00");
        park.asked()
                .body("{\"reason\":\"WRONG_TIMES\",\"words\":\"I came in at nine\"}")
                .header("Idempotency-Key", "objection-" + id)
                .post("/sessions/" + id + "/disputes")
                .then()
                .statusCode(201);
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("DISPUTED");
    }

    @Test
    void aDoubtfulExitAndOneOfAPlateThatHasJustLeftWaitForAPerson() {
        CarPark park = switchedOn();
        park.exit(PLATE, left.toString()).doubtful().sent();
        park.eventually(() ->
                assertThat(park.reviews("OPEN").findValuesAsText("reason")).contains("ORPHAN_EXIT"));
        assertThat(park.session().path("charge").isNull()).isTrue();

        CarPark other = switchedOn();
        other.entry(PLATE, left.minus(Duration.ofHours(2)).toString()).sent();
        other.exit(PLATE, left.toString()).sent();
        other.exit(PLATE, left.plus(Duration.ofMinutes(5)).toString()).sent();

        other.eventually(() ->
                assertThat(other.reviews("OPEN").findValuesAsText("reason")).containsExactly("ORPHAN_EXIT"));
        JsonNode items = other.sessions().path("items");
        assertThat(items.findValuesAsText("outcome")).containsExactlyInAnyOrder("PAIRED_EXACTLY", "ORPHAN");
        assertThat(items.findValues("total").stream().filter(JsonNode::isObject).map(total -> total.path("amount")
                        .asText()))
                .containsExactly("2.00");
    }

    @Test
    void anEntryThatComesLateReplacesItAndWhatWasPaidComesBack() {
        CarPark park = switchedOn();
        park.exit(PLATE, left.toString()).sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        String lost = park.session().path("sessionId").asText();
        park.asked()
                .header("Idempotency-Key", "key-1")
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + lost + "/payments")
                .then()
                .statusCode(201);

        park.entry(PLATE, left.minus(Duration.ofHours(3)).toString()).sent();

        park.eventually(() ->
                assertThat(park.get("/sessions/" + lost).path("state").asText()).isEqualTo("WITHDRAWN"));
        refunds.refundOverpaid();
        assertThat(park.get("/sessions/" + lost + "/charge")
                        .at("/refunded/amount")
                        .asText())
                .isEqualTo("20.00");
        park.eventually(() ->
                assertThat(park.session().at("/charge/total/amount").asText()).isEqualTo("3.00"));
        park.eventually(() -> assertThat(park.sessionEventTypes()).contains("SessionAmended"));
        assertThat(park.events(Topics.PAYMENTS)).isNotEmpty();
    }

    @Test
    void theExitCountsInTheOccupancyOnce() {
        CarPark park = switchedOn();
        park.asked().body("{\"occupied\":5}").put("/facilities/" + park.id + "/occupancy");

        park.exit(PLATE, left.toString()).sent();

        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        park.eventually(() -> assertThat(park.get("/facilities/" + park.id + "/occupancy")
                        .path("occupied")
                        .asInt())
                .isEqualTo(4));
    }

    private CarPark switchedOn() {
        CarPark park = priced();
        park.asked()
                .body("{\"chargedByThemselves\":true}")
                .put("/facilities/" + park.id + "/lost-entries")
                .then()
                .statusCode(200);
        return park;
    }

    private CarPark priced() {
        CarPark park = CarPark.opened();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into tariff_version select tariff_id, 2, facility_id, 'PUBLISHED', ?1,"
                                + " timestamptz '2026-01-01', null, now(), 'test', now(), 'test'"
                                + " from tariff_version where facility_id = ?2")
                .setParameter(1, TARIFF)
                .setParameter(2, park.id)
                .executeUpdate());
        return park;
    }
}
