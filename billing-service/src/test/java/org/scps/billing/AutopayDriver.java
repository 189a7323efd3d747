package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.scps.events.Topics;
import org.scps.events.VehiclePublished;

/** Has a vehicle, and may have a card on file and automatic payment on. */
class AutopayDriver {

    final CarPark park = CarPark.opened();
    final String account = UUID.randomUUID().toString();
    final String plate;
    String card;

    /** @param since when the vehicle was added to the account */
    AutopayDriver(EntityManager entities, String plate, Instant since) {
        this.plate = plate;
        UUID vehicle = UUID.randomUUID();
        Broker.send(
                Topics.VEHICLES,
                vehicle.toString(),
                CarPark.write(new VehiclePublished(
                        UUID.randomUUID(), since, vehicle, UUID.fromString(account), plate, null, false)));
        park.eventually(() -> assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                "select 1 from vehicle_holding where plate = '" + plate + "'")
                        .getResultList()))
                .isNotEmpty());
    }

    void switchOn(String behaviour, String limit) {
        card = CardIT.card(park, account, behaviour);
        set("{\"on\":true,\"cardId\":\"" + card + "\",\"limit\":{\"amount\":\"" + limit + "\",\"currency\":\"EUR\"}}");
    }

    void set(String body) {
        assertThat(status(body)).isEqualTo(200);
    }

    int status(String body) {
        return park.asked().body(body).put("/accounts/" + account + "/autopay").statusCode();
    }

    String session() {
        return park.session().path("sessionId").asText();
    }

    String outcome() {
        return park.get("/sessions/" + session() + "/autopay").path("outcome").asText();
    }

    JsonNode payments() {
        return park.get("/sessions/" + session() + "/charge").path("payments");
    }

    JsonNode messages() {
        return park.get("/messages?accountId=" + account).path("items");
    }
}
