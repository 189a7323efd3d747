package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Topic;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class VehiclesIT {

    @Test
    void aRegisteredVehicleIsToldToTheOtherServicesUnderAKeyThatIsNoPlate() {
        String plate = Portal.anyPlate();
        String vehicleId = Portal.register(Portal.newDriver(), plate.toLowerCase());

        ConsumerRecord<String, String> told =
                Topic.first(Topics.VEHICLES, message -> message.key().equals(vehicleId));

        assertThat(told.value()).contains(plate).contains("\"removed\":false");
        assertThat(new String(told.headers().lastHeader(CloudEventHeaders.TYPE).value(), StandardCharsets.UTF_8))
                .isEqualTo("VehiclePublished");
    }

    @Test
    void aPlateStandsOnOneAccountUntilItIsRemoved() {
        String plate = Portal.anyPlate();
        String first = Portal.newDriver();
        String second = Portal.newDriver();
        String vehicleId = Portal.register(first, plate);

        Portal.as(second)
                .body(Map.of("plate", plate))
                .post("/api/v1/vehicles")
                .then()
                .statusCode(409)
                .body("detail", containsString("another account"));

        Portal.as(first).delete("/api/v1/vehicles/" + vehicleId).then().statusCode(204);
        Portal.register(second, plate);
        Topic.first(
                Topics.VEHICLES,
                message -> message.key().equals(vehicleId) && message.value().contains("\"removed\":true"));
    }

    @Test
    void registeringAPlateTwiceChangesNothing() {
        String driver = Portal.newDriver();
        String plate = Portal.anyPlate();
        String vehicleId = Portal.register(driver, plate);

        Portal.as(driver)
                .body(Map.of("plate", plate))
                .post("/api/v1/vehicles")
                .then()
                .statusCode(200)
                .body("vehicleId", equalTo(vehicleId));
        Portal.as(driver).get("/api/v1/vehicles").then().body("", hasSize(1));
    }

    @Test
    void whatIsNoPlateIsRefusedInWords() {
        Portal.as(Portal.newDriver())
                .body(Map.of("plate", "???"))
                .post("/api/v1/vehicles")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("letters and digits"));
    }

    @Test
    void anOperatorReleasesAPlate() {
        String vehicleId = Portal.register(Portal.newDriver(), Portal.anyPlate());

        Portal.as(Portal.operatorToken())
                .delete("/api/v1/vehicles/" + vehicleId)
                .then()
                .statusCode(204);
    }
}
