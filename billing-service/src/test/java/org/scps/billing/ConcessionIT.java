package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

/** Permits and discount codes over REST, and what they do to sessions. */
@BillingTest
class ConcessionIT {

    @Inject
    EntityManager entities;

    @Test
    void aWhitelistedPlateParksFreeAndARevokedOnePaysAgain() {
        CarPark park = CarPark.opened();
        String permits = "/facilities/" + park.id + "/permits";
        JsonNode permit = CarPark.json(
                park.asked()
                        .body("{\"permitType\":\"whitelist\",\"holder\":\"Fire brigade\",\"plates\":[\"ff 112\"],"
                                + "\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post(permits),
                201);

        park.stay("FF112", "08:00", "12:00");

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
        CarPark.json(
                park.asked()
                        .body("{\"permitType\":\"whitelist\",\"holder\":\"Tenant\",\"plates\":[\"T1\",\"T2\"],"
                                + "\"spaces\":1,\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post("/facilities/" + park.id + "/permits"),
                201);

        park.stay("T1", "08:00", "12:00");
        park.stay("T2", "09:00", "10:00");
        park.stay("T2", "13:00", "14:00");

        JsonNode sessions = park.get("/sessions?facilityId=" + park.id).path("items");
        assertThat(sessions.at("/2/charge/total/amount").asText()).isEqualTo("0.00");
        assertThat(sessions.at("/1/charge/total/amount").asText()).isEqualTo("3.00");
        assertThat(sessions.at("/0/charge/total/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void aMerchantsCodePricesAnEndedStayAgain() {
        CarPark park = CarPark.opened();
        inForceSinceJanuary(
                park,
                CarPark.json(park.asked().get("/tariffs/presets/office"), 200).toString());
        CarPark.json(
                park.asked()
                        .body("{\"code\":\"bakery-1\",\"validationType\":\"guest\",\"merchant\":\"Bakery\",\"uses\":1,"
                                + "\"validFrom\":\"2026-01-01T00:00:00Z\"}")
                        .post("/facilities/" + park.id + "/discount-codes"),
                201);
        park.stay("GUEST1", "08:00", "13:00");
        String session = "/sessions/" + park.session().path("sessionId").asText();
        // 5 hours of 2.50, and 19 % on top.
        assertThat(park.get(session).at("/charge/total/amount").asText()).isEqualTo("14.88");

        CarPark.json(park.asked().body("{\"code\":\"BAKERY-1\"}").post(session + "/validations"), 201);

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
}
