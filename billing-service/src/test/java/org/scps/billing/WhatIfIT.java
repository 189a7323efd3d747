package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Past sessions priced by a draft. */
@BillingTest
class WhatIfIT {

    @Inject
    EntityManager entities;

    @Test
    void whatIfComparesPastSessionsWithADraft() {
        CarPark park = CarPark.opened();
        park.stay("AAA111", "08:00", "09:00");
        park.stay("BBB222", "09:30", "09:35");
        park.stay("CCC333", "10:00", "20:00");
        String draft = "{\"tariffId\":\"x\",\"name\":\"Flat\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                + "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":"
                + "[{\"rateLineType\":\"flatRate\",\"value\":\"5.00\"}]}]}]}";
        CarPark.json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);

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
        park.stay("TEN111", "08:00", "10:00");
        park.stay("TEN222", "11:00", "13:00");
        park.stay("TEN111", "14:00", "16:00");
        park.stay("OTH333", "14:00", "16:00");
        String draft = "{\"tariffId\":\"x\",\"name\":\"Hours\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                + "\"permits\":[{\"permitType\":\"tenant\",\"name\":\"Tenant\",\"percentOff\":\"100\","
                + "\"quota\":{\"duration\":\"PT3H\",\"per\":\"day\"}}],"
                + "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":[{\"rateLineType\":\"incrementingRate\","
                + "\"incrementPeriod\":\"PT1H\",\"value\":\"2.00\"}]}]}]}";
        CarPark.json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);

        JsonNode report = park.get(
                "/facilities/" + park.id + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z");

        // Three hours a day in all: two for the first, one for the second, none for the third.
        assertThat(report.path("stays").asInt()).isEqualTo(4);
        assertThat(report.at("/now/revenue").asText()).isEqualTo("10.00");
        assertThat(report.at("/now/free").asInt()).isEqualTo(1);
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
        String draft = CarPark.json(park.asked().get("/tariffs/presets/classes-and-zones"), 200)
                .toString()
                .replace("Europe/Zurich", "Europe/Berlin")
                .replace("CHF", "EUR");
        CarPark.json(park.asked().body(draft).post("/facilities/" + park.id + "/tariffs"), 201);
        park.stay("MOT1", "08:00", "11:00");
        park.stay("CAR1", "12:00", "15:00");

        JsonNode report = park.get(
                "/facilities/" + park.id + "/tariffs/2/what-if?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z");

        // 3 x 1.00 by the class, 3 x 1.50 by the zone of the entry lane.
        assertThat(report.at("/now/revenue").asText()).isEqualTo("7.50");
    }
}
