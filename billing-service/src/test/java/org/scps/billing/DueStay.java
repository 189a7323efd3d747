package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.math.BigDecimal;

/** A stay of 4.50 that somebody still has to pay for, and what can be done about it. */
record DueStay(CarPark park) {

    static DueStay ended() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return new DueStay(park);
    }

    String id() {
        return park.session().path("sessionId").asText();
    }

    String payments() {
        return "/sessions/" + id() + "/payments";
    }

    JsonNode story() {
        return park.get("/sessions/" + id() + "/charge");
    }

    /** What stands on an account of the ledger for it. */
    BigDecimal booked(String account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : story().path("entries")) {
            BigDecimal amount = new BigDecimal(entry.at("/amount/amount").asText());
            sum = entry.path("debit").asText().equals(account) ? sum.add(amount) : sum;
            sum = entry.path("credit").asText().equals(account) ? sum.subtract(amount) : sum;
        }
        return sum;
    }

    /** @return the provider's reference */
    String paid() {
        return park.asked()
                .header("Idempotency-Key", "key")
                .body("{\"method\":\"sandbox-ok\"}")
                .post(payments())
                .path("providerReference");
    }

    /** @return the id of the payment that waits for the driver */
    String sentToTheBank() {
        return park.asked()
                .header("Idempotency-Key", "key")
                .body("{\"method\":\"sandbox-authenticate\",\"returnUrl\":\"http://localhost:8080/visits\"}")
                .post(payments())
                .path("paymentId");
    }

    /** @return the whole answer to an operator's decision, {@code waiver} or {@code write-off} */
    String decided(String decision) {
        return park.asked()
                .body("{\"reason\":\"Looked at\"}")
                .post("/sessions/" + id() + "/charge/" + decision)
                .asString();
    }

    /** @return the id of the dispute */
    String objected() {
        return park.asked()
                .body("{\"reason\":\"NOT_MY_CAR\"}")
                .post("/sessions/" + id() + "/disputes")
                .path("disputeId");
    }

    Response reject(String dispute) {
        return park.asked()
                .body("{\"outcome\":\"reject\",\"reason\":\"It was\"}")
                .post("/disputes/" + dispute + "/answer");
    }
}
