package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

/** Tariffs, permits and discount codes over REST, and what they do to sessions. */
@BillingTest
class TariffIT {

    @Inject
    EntityManager entities;

    @Test
    void aDraftPricesNothingUntilItIsPublishedAndThenEntriesFromItsDateOn() {
        CarPark park = CarPark.opened();
        String tariffs = "/facilities/" + park.id + "/tariffs";

        JsonNode draft = json(park.asked().post(tariffs + "?preset=city-evening"), 201);
        int version = draft.path("version").asInt();
        assertThat(version).isEqualTo(2);
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.at("/document/tariffId").asText()).isEqualTo(park.id + "-standard");
        assertThat(park.get("/facilities/" + park.id + "/tariff")
                        .path("version")
                        .asInt())
                .isEqualTo(1);

        Instant from = Instant.now().plus(Duration.ofDays(1));
        json(park.asked().body("{\"validFrom\":\"" + from + "\"}").post(tariffs + "/" + version + "/publication"), 200);

        assertThat(park.get("/facilities/" + park.id + "/tariff")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(quotedVersion(park, from.minusSeconds(60))).isEqualTo(1);
        assertThat(quotedVersion(park, from.plusSeconds(60))).isEqualTo(2);
        assertThat(park.get(tariffs).path("items").findValuesAsText("version")).containsExactly("2", "1");
    }

    @Test
    @Transactional
    void aVersionThatHasBeenInForceIsKeptForEver() {
        CarPark park = CarPark.opened();
        String first = "/facilities/" + park.id + "/tariffs/1";

        assertThat(park.asked().delete(first).statusCode()).isEqualTo(409);
        assertThat(park.asked().body("{}").put(first).statusCode()).isEqualTo(409);
        assertThatThrownBy(() -> entities.createNativeQuery(
                                "update tariff_version set document = '{}' where facility_id = '" + park.id + "'")
                        .executeUpdate())
                .hasStackTraceContaining("kept for ever");
    }

    @Test
    void aPublicationInThePastIsRefused() {
        CarPark park = CarPark.opened();
        String tariffs = "/facilities/" + park.id + "/tariffs";
        json(park.asked().post(tariffs + "?preset=city-centre"), 201);

        Response past =
                park.asked().body("{\"validFrom\":\"2026-01-01T00:00:00Z\"}").post(tariffs + "/2/publication");

        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(past.asString()).contains("in the past");
    }

    @Test
    void aBadTariffIsRefusedWithPathReasonAndRemedy() {
        CarPark park = CarPark.opened();
        String bad = json(park.asked().get("/tariffs/presets/city-centre"), 200)
                .toString()
                .replace("\"PT30M\"", "\"PT30\"")
                .replace("\"EUR\"", "\"USD\"");

        JsonNode problem = json(park.asked().body(bad).post("/facilities/" + park.id + "/tariffs"), 422);
        JsonNode checked = json(park.asked().body(bad).post("/tariffs/validation"), 200);

        JsonNode fault = problem.path("faults").path(0);
        assertThat(fault.path("path").asText())
                .isEqualTo("$.rateTables[0].rateLineCollections[0].rateLines[0].incrementPeriod");
        assertThat(fault.path("reason").asText()).isNotBlank();
        assertThat(fault.path("remedy").asText()).contains("PT30M");
        assertThat(checked.path("valid").asBoolean()).isFalse();
        String otherMoney = bad.replace("\"PT30\"", "\"PT30M\"");
        assertThat(json(park.asked().body(otherMoney).post("/facilities/" + park.id + "/tariffs"), 422)
                        .at("/faults/0/path")
                        .asText())
                .isEqualTo("$.currency");
    }

    @Test
    void whatIfComparesPastSessionsWithADraft() {
        CarPark park = CarPark.opened();
        stay(park, "AAA111", "08:00", "09:00");
        stay(park, "BBB222", "09:30", "09:35");
        stay(park, "CCC333", "10:00", "20:00");
        String draft = "{\"tariffId\":\"x\",\"name\":\"Flat\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                + "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":"
                + "[{\"rateLineType\":\"flatRate\",\"value\":\"5.00\"}]}]}]}";
        json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);

        JsonNode report = park.get("/facilities/" + park.id
                + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z&size=2");

        assertThat(report.path("stays").asInt()).isEqualTo(3);
        assertThat(report.at("/then/revenue").asText()).isEqualTo("21.00");
        assertThat(report.at("/now/revenue").asText()).isEqualTo("15.00");
        assertThat(report.path("difference").asText()).isEqualTo("-6.00");
        assertThat(report.path("payingMore").asInt()).isEqualTo(2);
        assertThat(report.path("payingLess").asInt()).isEqualTo(1);
        assertThat(report.at("/drivers/items").findValuesAsText("plate")).containsExactly("CCC333", "BBB222");
        assertThat(report.at("/drivers/total").asInt()).isEqualTo(3);
        JsonNode less = park.get("/facilities/" + park.id
                + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z&who=less");
        assertThat(less.at("/drivers/items").findValuesAsText("plate")).containsExactly("CCC333");
    }

    @Test
    void whatIfSharesQuotasAndSpacesAmongTheStaysOfAPermit() {
        CarPark park = CarPark.opened();
        UUID permit = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            // Over REST it would have to be of a type that the tariff in force knows.
            entities.createNativeQuery("insert into permit (permit_id, facility_id, permit_type, holder, valid_from,"
                            + " created_at, created_by) values (?1, ?2, 'tenant', 'Flat 3', ?3, now(), 'test')")
                    .setParameter(1, permit)
                    .setParameter(2, park.id)
                    .setParameter(3, Instant.parse("2026-01-01T00:00:00Z"))
                    .executeUpdate();
            entities.createNativeQuery("insert into permit_plate values (?1, 'TEN111'), (?1, 'TEN222')")
                    .setParameter(1, permit)
                    .executeUpdate();
        });
        stay(park, "TEN111", "08:00", "10:00");
        stay(park, "TEN222", "11:00", "13:00");
        stay(park, "TEN111", "14:00", "16:00");
        stay(park, "OTH333", "14:00", "16:00");
        String draft = "{\"tariffId\":\"x\",\"name\":\"Hours\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                + "\"permits\":[{\"permitType\":\"tenant\",\"name\":\"Tenant\",\"percentOff\":\"100\","
                + "\"quota\":{\"duration\":\"PT3H\",\"per\":\"day\"}}],"
                + "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":[{\"rateLineType\":\"incrementingRate\","
                + "\"incrementPeriod\":\"PT1H\",\"value\":\"2.00\"}]}]}]}";
        json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);

        JsonNode report = park.get(
                "/facilities/" + park.id + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z");

        // Three hours a day in all: two for the first, one for the second, none for the third.
        assertThat(report.path("stays").asInt()).isEqualTo(4);
        assertThat(report.at("/now/revenue").asText()).isEqualTo("10.00");
        assertThat(report.at("/now/free").asInt()).isEqualTo(1);
    }

    @Test
    void aWhitelistedPlateParksFreeAndARevokedOnePaysAgain() {
        CarPark park = CarPark.opened();
        String permits = "/facilities/" + park.id + "/permits";
        JsonNode permit = json(
                park.asked()
                        .body("{\"permitType\":\"whitelist\",\"holder\":\"Fire brigade\",\"plates\":[\"ff 112\"],"
                                + "\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post(permits),
                201);

        stay(park, "FF112", "08:00", "12:00");

        JsonNode charge = park.get("/sessions?facilityId=" + park.id).at("/items/0/charge");
        assertThat(charge.at("/total/amount").asText()).isEqualTo("0.00");
        assertThat(charge.at("/lines/0/description").asText()).isEqualTo("Covered by permit: Whitelist");
        String one = permits + "/" + permit.path("permitId").asText();
        assertThat(park.asked().delete(one).statusCode()).isEqualTo(204);
        assertThat(park.asked().delete(one).statusCode()).isEqualTo(404);
        assertThat(park.get(permits).at("/items/0/revokedAt").isNull()).isFalse();
        Response unknown = park.asked()
                .body("{\"permitType\":\"gold\",\"holder\":\"X\",\"plates\":[\"A1\"]}")
                .post(permits);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("whitelist");
    }

    @Test
    void aPermitWithOneSpaceCoversTheFirstOfTwoCars() {
        CarPark park = CarPark.opened();
        json(
                park.asked()
                        .body("{\"permitType\":\"whitelist\",\"holder\":\"Tenant\",\"plates\":[\"T1\",\"T2\"],"
                                + "\"spaces\":1,\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post("/facilities/" + park.id + "/permits"),
                201);

        stay(park, "T1", "08:00", "12:00");
        stay(park, "T2", "09:00", "10:00");
        stay(park, "T2", "13:00", "14:00");

        JsonNode sessions = park.get("/sessions?facilityId=" + park.id).path("items");
        assertThat(sessions.at("/2/charge/total/amount").asText()).isEqualTo("0.00");
        assertThat(sessions.at("/1/charge/total/amount").asText()).isEqualTo("3.00");
        assertThat(sessions.at("/0/charge/total/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void aMerchantsCodePricesAnEndedStayAgain() {
        CarPark park = CarPark.opened();
        inForceSinceJanuary(
                park, json(park.asked().get("/tariffs/presets/office"), 200).toString());
        json(
                park.asked()
                        .body("{\"code\":\"bakery-1\",\"validationType\":\"guest\",\"merchant\":\"Bakery\",\"uses\":1,"
                                + "\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post("/facilities/" + park.id + "/discount-codes"),
                201);
        stay(park, "GUEST1", "08:00", "13:00");
        String session = "/sessions/" + park.session().path("sessionId").asText();
        // 5 hours of 2.50, and 19 % on top.
        assertThat(park.get(session).at("/charge/total/amount").asText()).isEqualTo("14.88");

        json(park.asked().body("{\"code\":\"BAKERY-1\"}").post(session + "/validations"), 201);

        JsonNode charge = park.get(session).path("charge");
        // 3 hours are the bakery's: 2 of 2.50, and 19 % on top.
        assertThat(charge.at("/total/amount").asText()).isEqualTo("5.95");
        assertThat(charge.at("/lines/0/description").asText()).isEqualTo("Guest of a tenant (Bakery)");
        assertThat(park.get(session + "/validations")).hasSize(1);
        assertThat(park.asked()
                        .body("{\"code\":\"BAKERY-1\"}")
                        .post(session + "/validations")
                        .statusCode())
                .isEqualTo(409);
        assertThat(park.asked()
                        .body("{\"code\":\"NOPE\"}")
                        .post(session + "/validations")
                        .statusCode())
                .isEqualTo(404);
        park.eventually(() -> assertThat(park.events(Topics.SESSIONS).stream()
                        .filter(event -> event.type().equals("SessionCharged")))
                .hasSize(2));
    }

    @Test
    void aMotorcycleIsPricedByItsClassAndARoofByItsZone() {
        CarPark park = CarPark.opened();
        assertThat(park.asked()
                        .body("{\"vehicleClass\":\"motorcycle\"}")
                        .put("/facilities/" + park.id + "/vehicles/MOT1/class")
                        .statusCode())
                .isEqualTo(204);
        assertThat(park.asked()
                        .body("{\"zone\":\"roof\"}")
                        .put("/facilities/" + park.id + "/lanes/" + park.id + "-entry/zone")
                        .statusCode())
                .isEqualTo(204);
        String draft = json(park.asked().get("/tariffs/presets/classes-and-zones"), 200)
                .toString()
                .replace("Europe/Zurich", "Europe/Berlin")
                .replace("CHF", "EUR");
        json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);
        stay(park, "MOT1", "08:00", "11:00");
        stay(park, "CAR1", "12:00", "15:00");

        JsonNode report = park.get(
                "/facilities/" + park.id + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z");

        // 3 x 1.00 by the class, 3 x 1.50 by the zone of the entry lane.
        assertThat(report.at("/now/revenue").asText()).isEqualTo("7.50");
    }

    /** Publication only goes forward, but the reads of these tests are of March. */
    private void inForceSinceJanuary(CarPark park, String document) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into tariff_version values (?1, 2, ?2, 'PUBLISHED', ?3,"
                                + " '2026-01-01T00:00:00Z', null, now(), 'test', now(), 'test')")
                        .setParameter(1, park.id + "-standard")
                        .setParameter(2, park.id)
                        .setParameter(3, document)
                        .executeUpdate());
    }

    private static int quotedVersion(CarPark park, Instant from) {
        return park.get("/facilities/" + park.id + "/quote?from=" + from + "&to=" + from.plusSeconds(3600))
                .path("tariffVersion")
                .asInt();
    }

    private static void stay(CarPark park, String plate, String in, String out) {
        int before = park.sessions().path("total").asInt();
        park.entry(plate, in).sent();
        park.exit(plate, out).sent();
        park.eventually(() -> {
            assertThat(park.sessions().path("total").asInt()).isEqualTo(before + 1);
            assertThat(park.sessions().toString()).doesNotContain("\"state\":\"OPEN\"");
        });
    }

    private static JsonNode json(Response response, int status) {
        try {
            return CarPark.JSON.readTree(CarPark.answer(response, status));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
