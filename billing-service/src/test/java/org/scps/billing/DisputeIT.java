package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.dispute.DisputeDesk;
import org.scps.events.Topics;

/** From "not my car" to the answer. */
@BillingTest
class DisputeIT {

    @Inject
    DisputeDesk desk;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Test
    void notMyCarFreezesTheChargeAtOnce() {
        CarPark park = parkWithDueCharge();

        Response opened = object(park, "NOT_MY_CAR");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.path("answerBy").toString()).isNotBlank();
        assertThat(chargeState(park)).isEqualTo("DISPUTED");
        assertThat(pay(park, "key-1").statusCode()).isEqualTo(409);
        assertThat(object(park, "OTHER").statusCode()).isEqualTo(409);
        park.eventually(() -> assertThat(types(park)).containsExactly("DisputeOpened"));
        assertThat(park.get("/disputes?facilityId=" + park.id + "&state=open")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void upholdingWaivesWhatIsDueAndBringsTheSessionUpForReview() {
        CarPark park = parkWithDueCharge();
        String dispute = object(park, "NOT_MY_CAR").path("disputeId");

        JsonNode answered = answer(park, dispute, "uphold");

        assertThat(answered.path("state").asText()).isEqualTo("UPHELD");
        assertThat(chargeState(park)).isEqualTo("WAIVED");
        assertThat(park.reviews("OPEN").findValuesAsText("reason")).containsExactly("DISPUTE_UPHELD");
        assertThat(park.session().path("reviewReason").asText()).isEqualTo("DISPUTE_UPHELD");
        park.eventually(() -> assertThat(types(park)).containsExactly("DisputeOpened", "DisputeResolved"));
        assertThat(park.asked()
                        .body("{\"outcome\":\"reject\",\"reason\":\"x\"}")
                        .post("/disputes/" + dispute + "/answer")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void upholdingGivesBackWhatWasPaidWithACreditNote() {
        CarPark park = parkWithDueCharge();
        pay(park, "key-1").then().statusCode(201);
        String dispute = object(park, "WRONG_PRICE").path("disputeId");

        answer(park, dispute, "uphold");

        assertThat(chargeState(park)).isEqualTo("REFUNDED");
        JsonNode receipts = park.get("/sessions/" + id(park) + "/receipts").path("items");
        assertThat(receipts.findValuesAsText("number")).containsExactly(park.id + "-000001", park.id + "-C000001");
        assertThat(receipts.at("/1/corrects").asText()).isEqualTo(park.id + "-000001");
        assertThat(receipts.at("/1/gross/amount").asText()).isEqualTo("4.50");
    }

    @Test
    void rejectingLetsTheChargeStandWhereItWas() {
        CarPark due = parkWithDueCharge();
        answer(due, object(due, "OTHER").path("disputeId"), "reject");
        assertThat(chargeState(due)).isEqualTo("DUE");

        CarPark paid = parkWithDueCharge();
        pay(paid, "key-1").then().statusCode(201);
        answer(paid, object(paid, "OTHER").path("disputeId"), "reject");
        assertThat(chargeState(paid)).isEqualTo("PAID");
        assertThat(paid.get("/sessions/" + id(paid) + "/disputes")
                        .at("/items/0/answer")
                        .asText())
                .isEqualTo("Looked at both photos");
    }

    @Test
    void aDisputeNobodyAnswersIsDecidedForTheDriver() throws Exception {
        CarPark park = parkWithDueCharge();
        String dispute = object(park, "NOT_MY_CAR").path("disputeId");
        transaction.begin();
        entities.createNativeQuery("update dispute set answer_by = now() - interval '1 minute' where dispute_id = ?1")
                .setParameter(1, UUID.fromString(dispute))
                .executeUpdate();
        transaction.commit();

        desk.decideOverdue();

        JsonNode decided = park.get("/disputes/" + dispute);
        assertThat(decided.path("state").asText()).isEqualTo("UPHELD");
        assertThat(decided.path("answeredBy").asText()).isEqualTo("system");
        assertThat(chargeState(park)).isEqualTo("WAIVED");
    }

    @Test
    void aLaterVisitLeavesTheReviewOfAnUpheldDisputeOpen() {
        CarPark park = parkWithDueCharge();
        answer(park, object(park, "NOT_MY_CAR").path("disputeId"), "uphold");

        park.entry("BAB1234", "12:00").sent();

        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(2));
        assertThat(park.reviews("OPEN").findValuesAsText("reason")).containsExactly("DISPUTE_UPHELD");
    }

    @Test
    void whatCannotBeObjectedToIsTold() {
        CarPark park = parkWithDueCharge();

        assertThat(object(park, "NO_REASON").statusCode()).isEqualTo(400);
        assertThat(park.asked()
                        .body("{\"reason\":\"OTHER\"}")
                        .post("/sessions/" + UUID.randomUUID() + "/disputes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(park.asked()
                        .body("{\"outcome\":\"uphold\",\"reason\":\" \"}")
                        .post("/disputes/" + UUID.randomUUID() + "/answer")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> types(CarPark park) {
        return park.events(Topics.PAYMENTS).stream()
                .map(Broker.Received::type)
                .filter(type -> type.startsWith("Dispute"))
                .toList();
    }

    private static CarPark parkWithDueCharge() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(() -> assertThat(chargeState(park)).isEqualTo("DUE"));
        return park;
    }

    private static Response object(CarPark park, String reason) {
        return park.asked()
                .body("{\"reason\":\"" + reason + "\",\"words\":\"Mine is blue\"}")
                .post("/sessions/" + id(park) + "/disputes");
    }

    private static JsonNode answer(CarPark park, String dispute, String outcome) {
        try {
            return CarPark.JSON.readTree(CarPark.answer(
                    park.asked()
                            .body("{\"outcome\":\"" + outcome + "\",\"reason\":\"Looked at both photos\"}")
                            .post("/disputes/" + dispute + "/answer"),
                    200));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Response pay(CarPark park, String key) {
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + id(park) + "/payments");
    }

    private static String chargeState(CarPark park) {
        return park.session().at("/charge/state").asText();
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }
}
