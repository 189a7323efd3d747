package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.followup.FollowUpDesk;
import org.scps.events.Topics;
import org.scps.events.VehiclePublished;

/** What happens to charges that nobody pays. */
@BillingTest
class FollowUpIT {

    @Inject
    FollowUpDesk desk;

    @Inject
    EntityManager entities;

    @Test
    void anUnpaidChargeIsRemindedOfByRuleOnceForEachStep() {
        CarPark park = parkWithDueCharge("FUP1001");
        desk.run();
        assertThat(messages(park)).isEmpty();

        dueFor(park, 4);
        desk.run();
        desk.run();

        assertThat(messages(park)).hasSize(1);
        assertThat(messages(park).at("/0/subject").asText()).isEqualTo("Reminder 1: 4.50 EUR to pay");
        assertThat(total(park)).isEqualTo("4.50");
    }

    @Test
    void theSecondReminderCostsItsFeeWhichStaysWhenThePlateComesAgain() {
        CarPark park = parkWithDueCharge("FUP1002");
        desk.run();
        dueFor(park, 11);
        desk.run();
        desk.run();

        assertThat(messages(park)).hasSize(2);
        assertThat(total(park)).isEqualTo("9.50");
        park.entry("FUP1002", "12:00").sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(2));
        JsonNode first =
                park.get("/sessions?facilityId=" + park.id + "&state=ENDED").at("/items/0");
        assertThat(first.at("/charge/total/amount").asText()).isEqualTo("9.50");
        assertThat(first.at("/charge/lines/1/description").asText()).isEqualTo("Reminder 2");
    }

    @Test
    void whoHasAnAccountIsWrittenTo() {
        UUID account = UUID.randomUUID();
        String plate = "FUP1003";
        Broker.send(
                Topics.VEHICLES,
                account.toString(),
                CarPark.write(new VehiclePublished(
                        UUID.randomUUID(), Instant.now(), UUID.randomUUID(), account, plate, null, false)));
        CarPark park = parkWithDueCharge(plate);
        park.eventually(() -> assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select 1 from vehicle where plate = '" + plate + "'")
                                .getResultList()))
                .isNotEmpty());
        desk.run();
        dueFor(park, 4);

        desk.run();

        assertThat(park.get("/messages?accountId=" + account).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsPaidOrDisputedIsNotRemindedOf() {
        CarPark park = parkWithDueCharge("FUP1004");
        desk.run();
        dueFor(park, 4);
        park.asked()
                .body("{\"reason\":\"NOT_MY_CAR\"}")
                .post("/sessions/" + park.session().path("sessionId").asText() + "/disputes")
                .then()
                .statusCode(201);

        desk.run();

        assertThat(messages(park)).isEmpty();
    }

    @Test
    void whatStaysUnpaidIsInTheExportForCollection() {
        CarPark park = parkWithDueCharge("FUP1005");
        desk.run();
        String path = "/exports/unpaid.csv?facilityId=" + park.id;
        assertThat(park.asked().get(path).asString().split("\r\n")).hasSize(1);

        dueFor(park, 31);

        assertThat(park.asked().get(path).asString()).contains(",FUP1005,", ",4.50,EUR,");
    }

    private void dueFor(CarPark park, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update unpaid set due_since = now() - interval '" + days
                                + " days' where facility_id = '" + park.id + "'")
                        .executeUpdate());
    }

    private static JsonNode messages(CarPark park) {
        return park.get("/messages?facilityId=" + park.id).path("items");
    }

    private static String total(CarPark park) {
        return park.session().at("/charge/total/amount").asText();
    }

    private static CarPark parkWithDueCharge(String plate) {
        CarPark park = CarPark.opened();
        park.entry(plate, "08:00").sent();
        park.exit(plate, "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }
}
