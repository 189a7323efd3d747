package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tariffs over REST: drafts, publication, versions and faults. */
@BillingTest
class TariffIT {

    @Inject
    EntityManager entities;

    @Test
    void aDraftPricesNothingUntilItIsPublishedAndThenEntriesFromItsDateOn() {
        CarPark park = CarPark.opened();
        String tariffs = "/facilities/" + park.id + "/tariffs";

        JsonNode draft = CarPark.json(park.asked().post(tariffs + "?preset=city-evening"), 201);
        int version = draft.path("version").asInt();
        assertThat(version).isEqualTo(2);
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.at("/document/tariffId").asText()).isEqualTo(park.id + "-standard");
        assertThat(park.get("/facilities/" + park.id + "/tariff")
                        .path("version")
                        .asInt())
                .isEqualTo(1);

        Instant from = Instant.now().plus(Duration.ofDays(1));
        CarPark.json(
                park.asked().body("{\"validFrom\":\"" + from + "\"}").post(tariffs + "/" + version + "/publication"),
                200);

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
        CarPark.json(park.asked().post(tariffs + "?preset=city-centre"), 201);

        Response past =
                park.asked().body("{\"validFrom\":\"2026-01-01T00:00:00Z\"}").post(tariffs + "/2/publication");

        assertThat(past.statusCode()).isEqualTo(400);
        assertThat(past.asString()).contains("in the past");
    }

    @Test
    void aBadTariffIsRefusedWithPathReasonAndRemedy() {
        CarPark park = CarPark.opened();
        String bad = CarPark.json(park.asked().get("/tariffs/presets/city-centre"), 200)
                .toString()
                .replace("\"PT30M\"", "\"PT30\"")
                .replace("\"EUR\"", "\"USD\"");

        JsonNode problem = CarPark.json(park.asked().body(bad).post("/facilities/" + park.id + "/tariffs"), 422);
        JsonNode checked = CarPark.json(park.asked().body(bad).post("/tariffs/validation"), 200);

        JsonNode fault = problem.path("faults").path(0);
        assertThat(fault.path("path").asText())
                .isEqualTo("$.rateTables[0].rateLineCollections[0].rateLines[0].incrementPeriod");
        assertThat(fault.path("reason").asText()).isNotBlank();
        assertThat(fault.path("remedy").asText()).contains("PT30M");
        assertThat(checked.path("valid").asBoolean()).isFalse();
        String otherMoney = bad.replace("\"PT30\"", "\"PT30M\"");
        assertThat(CarPark.json(park.asked().body(otherMoney).post("/facilities/" + park.id + "/tariffs"), 422)
                        .at("/faults/0/path")
                        .asText())
                .isEqualTo("$.currency");
    }

    private static int quotedVersion(CarPark park, Instant from) {
        return park.get("/facilities/" + park.id + "/quote?from=" + from + "&to=" + from.plusSeconds(3600))
                .path("tariffVersion")
                .asInt();
    }
}
