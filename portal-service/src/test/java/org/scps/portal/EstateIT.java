package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.DevicePublished;
import org.scps.events.FacilityPublished;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.account.Secrets;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Topic;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class EstateIT {

    @Inject
    ObjectMapper json;

    @Test
    void theFirstEstateIsToldAtStart() throws Exception {
        FacilityPublished facility = json.readValue(
                Topic.first(Topics.FACILITIES, message -> message.key().equals("riverside"))
                        .value(),
                FacilityPublished.class);

        assertThat(facility.lanes()).hasSize(2).allMatch(lane -> lane.recognitionEnabled());
        Topic.first(Topics.DEVICES, message -> message.key().equals("riverside-entry-cam"));
    }

    @Test
    void aStoppedLaneIsTold() {
        String operator = Portal.operatorToken();
        Portal.as(operator)
                .body(Map.of("recognitionEnabled", false))
                .patch("/api/v1/lanes/riverside-exit")
                .then()
                .statusCode(200)
                .body("recognitionEnabled", equalTo(false));

        Topic.first(Topics.FACILITIES, message -> message.value().contains("\"recognitionEnabled\":false"));

        Portal.as(operator)
                .body(Map.of("recognitionEnabled", true))
                .patch("/api/v1/lanes/riverside-exit")
                .then()
                .statusCode(200);
    }

    @Test
    void aNewDevicesTokenIsToldOnceAndOnlyItsHashGoesOut() throws Exception {
        String deviceId = "cam-" + UUID.randomUUID();
        String operator = Portal.operatorToken();
        String token = Portal.as(operator)
                .body(Map.of("deviceId", deviceId, "laneId", "riverside-entry", "name", "Spare"))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .body("token", startsWith("dev_"))
                .extract()
                .path("token");

        DevicePublished told = json.readValue(
                Topic.first(Topics.DEVICES, message -> message.key().equals(deviceId))
                        .value(),
                DevicePublished.class);

        assertThat(told.tokenSha256()).isEqualTo(Secrets.sha256(token));
        assertThat(Portal.as(operator).get("/api/v1/devices").asString()).doesNotContain(token);
    }

    @Test
    void aDeviceIdIsGivenOnce() {
        Portal.as(Portal.operatorToken())
                .body(Map.of("deviceId", "riverside-entry-cam", "laneId", "riverside-entry"))
                .post("/api/v1/devices")
                .then()
                .statusCode(409);
    }

    @Test
    void anAdministratorAddsAFacility() {
        String facilityId = "f-" + UUID.randomUUID();
        Portal.as(Portal.token(Portal.ADMIN, Portal.ADMIN_PASSWORD))
                .body(
                        """
                        {"facilityId":"%s","name":"North","timeZone":"Europe/Berlin","currency":"EUR","capacity":10,
                         "lanes":[{"laneId":"%s-in","name":"In","direction":"BOTH","recognitionEnabled":true}]}"""
                                .formatted(facilityId, facilityId))
                .put("/api/v1/facilities/" + facilityId)
                .then()
                .statusCode(200);

        Topic.first(Topics.FACILITIES, message -> message.key().equals(facilityId));
    }

    @Test
    void aFacilityInATimeZoneThatDoesNotExistIsRefused() {
        Portal.as(Portal.token(Portal.ADMIN, Portal.ADMIN_PASSWORD))
                .body(
                        """
                        {"facilityId":"south","name":"South","timeZone":"Europe/Atlantis","currency":"EUR","capacity":10,"lanes":[]}""")
                .put("/api/v1/facilities/south")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
