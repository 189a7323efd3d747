package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

@BillingTest
class ChargeIT {

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Test
    void aPartialRefundAndTheRestOfItGiveEverythingBackOnce() {
        CarPark park = paid();

        Response part = refund(park, "1.50", "key-1");
        Response repeat = refund(park, "1.50", "key-1");

        assertThat(part.statusCode()).as(part.asString()).isEqualTo(201);
        assertThat(part.path("charge.state").toString()).isEqualTo("PART_REFUNDED");
        assertThat(repeat.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(refund(park, "2.00", "key-1").statusCode()).isEqualTo(422);
        assertThat(refund(park, "3.01", "key-2").statusCode()).isEqualTo(409);
        assertThat(refund(park, null, "key-3").path("charge.state").toString()).isEqualTo("REFUNDED");
        assertThat(refund(park, null, "key-4").statusCode()).isEqualTo(409);
        JsonNode story = story(park);
        assertThat(story.path("refunds")).hasSize(2);
        assertThat(story.at("/charge/due/amount").asText()).isEqualTo("0.00");
        assertThat(balance(park, "PROVIDER_CLEARING")).isEqualTo("0.00");
        assertThat(balance(park, "REFUNDS")).isEqualTo("4.50");
        assertBooksAreRight(park);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS))
                .extracting(Broker.Received::type)
                .containsExactly("PaymentSettled", "Refunded", "Refunded"));
    }

    @Test
    void aWaivedChargeIsNotPaidAndCanBeAskedForAgain() {
        CarPark park = due();

        Response waived = decide(park, "waiver", "The barrier did not open");

        assertThat(waived.path("charge.state").toString()).isEqualTo("WAIVED");
        assertThat(pay(park, "key-1").statusCode()).isEqualTo(409);
        assertThat(balance(park, "WAIVERS")).isEqualTo("4.50");
        assertThat(decide(park, "waiver", "Again").statusCode()).isEqualTo(409);
        assertThat(decide(park, "reopening", "Mistaken").path("charge.state").toString())
                .isEqualTo("DUE");
        assertThat(pay(park, "key-2").statusCode()).isEqualTo(201);
        assertBooksAreRight(park);
    }

    @Test
    void whatNobodyWillPayIsWrittenOff() {
        CarPark park = due();

        assertThat(decide(park, "write-off", "Moved abroad")
                        .path("charge.state")
                        .toString())
                .isEqualTo("WRITTEN_OFF");

        assertThat(balance(park, "WRITE_OFFS")).isEqualTo("4.50");
        assertThat(balance(park, "RECEIVABLE")).isEqualTo("0.00");
        assertBooksAreRight(park);
    }

    @Test
    void everyChangeIsKeptWithWhoWhenAndWhy() {
        CarPark park = paid();
        refund(park, "1.50", "key-1");

        JsonNode changes = story(park).path("changes");

        assertThat(changes.findValuesAsText("to")).containsExactly("DUE", "AUTHORISED", "PAID", "PART_REFUNDED");
        JsonNode last = changes.get(3);
        assertThat(last.path("by").asText()).isEqualTo("operator@example.com");
        assertThat(last.path("reason").asText()).isEqualTo("Refunded: Too long a queue");
        assertThat(last.path("at").asText()).isNotBlank();
    }

    @Test
    void decisionsNeedAReasonAndAName() {
        CarPark park = due();

        assertThat(decide(park, "waiver", "").statusCode()).isEqualTo(400);
        assertThat(refund(park, "1.5.0", "key-1").statusCode()).isEqualTo(400);
        assertThat(refund(park, "0", "key-2").statusCode()).isEqualTo(400);
        assertThat(refund(park, "1.00", "key-3").asString()).contains("Nothing was paid");
        assertThat(park.asked()
                        .body("{\"reason\":\"x\"}")
                        .post("/sessions/not-an-id/charge/waiver")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseRefusesToChangeTheBooks() {
        CarPark park = paid();
        assertThat(story(park).path("entries")).isNotEmpty();

        for (String statement : List.of(
                "update ledger_entry set amount = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update charge_change set reason = 'other'",
                "insert into ledger_entry select entry_id + 1000000000, transaction_id, booked_at, booked_by, reason,"
                        + " facility_id, session_id, charge_id, debit_account, debit_account, amount, currency"
                        + " from ledger_entry",
                "insert into ledger_entry select entry_id + 1000000000, transaction_id, booked_at, booked_by, reason,"
                        + " facility_id, session_id, charge_id, debit_account, credit_account, 0, currency"
                        + " from ledger_entry")) {
            assertThatThrownBy(() -> {
                        transaction.begin();
                        try {
                            entities.createNativeQuery(statement).executeUpdate();
                        } finally {
                            transaction.rollback();
                        }
                    })
                    .as(statement)
                    .hasStackTraceContaining("ERROR");
        }
    }

    @Test
    void theLedgerLeavesAsCsvWithoutFormulas() {
        CarPark park = due();
        decide(park, "waiver", "=1+1, \"quoted\"");

        Response csv = park.asked().accept("text/csv").get("/ledger/export?facilityId=" + park.id);

        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0)).startsWith("entry,transaction,booked_at");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains("\"Waived: =1+1, \"\"quoted\"\"\"").contains("WAIVERS,RECEIVABLE,4.5");
    }

    private static CarPark due() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }

    private static CarPark paid() {
        CarPark park = due();
        assertThat(pay(park, "key-0").statusCode()).isEqualTo(201);
        return park;
    }

    private static void assertBooksAreRight(CarPark park) {
        assertThat(park.get("/ledger/balances?facilityId=" + park.id)
                        .path("balanced")
                        .asBoolean())
                .isTrue();
        assertThat(park.get("/ledger/balances").path("balanced").asBoolean()).isTrue();
    }

    private static String balance(CarPark park, String account) {
        List<String> found = new ArrayList<>();
        park.get("/ledger/balances?facilityId=" + park.id).path("items").forEach(item -> {
            if (item.path("account").asText().equals(account)) {
                found.add(new java.math.BigDecimal(item.at("/amount/amount").asText())
                        .setScale(2)
                        .toString());
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static JsonNode story(CarPark park) {
        return park.get("/sessions/" + id(park) + "/charge");
    }

    private static Response refund(CarPark park, String amount, String key) {
        String body = amount == null ? "" : "\"amount\":\"" + amount + "\",";
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{" + body + "\"reason\":\"Too long a queue\"}")
                .post("/sessions/" + id(park) + "/charge/refunds");
    }

    private static Response decide(CarPark park, String what, String reason) {
        return park.asked()
                .body("{\"reason\":\"" + reason.replace("\"", "\\\"") + "\"}")
                .post("/sessions/" + id(park) + "/charge/" + what);
    }

    private static Response pay(CarPark park, String key) {
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + id(park) + "/payments");
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }
}
