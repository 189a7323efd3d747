package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scps.billing.payment.PaymentDesk;
import org.scps.events.Topics;

@BillingTest
class PaymentIT {

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Inject
    PaymentDesk desk;

    @Test
    void payingADueChargeSettlesItAndGivesAReceipt() {
        CarPark park = parkWithDueCharge();

        Response paid = pay(park, "sandbox-ok", "key-1");

        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(paid.path("amount.amount").toString()).isEqualTo("4.50");
        JsonNode charge = park.session().path("charge");
        assertThat(charge.path("state").asText()).isEqualTo("PAID");
        assertThat(charge.at("/payment/receiptNumber").asText()).isEqualTo(park.id + "-000001");
        JsonNode receipt = park.get("/sessions/" + id(park) + "/receipt");
        assertThat(receipt.at("/total/amount").asText()).isEqualTo("4.50");
        assertThat(receipt.path("lines")).hasSize(1);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(1));
        assertThat(park.events(Topics.PAYMENTS).get(0).field("sessionId")).isEqualTo(id(park));
        park.eventually(() ->
                assertThat(park.events(Topics.SESSIONS).get(3).field("state")).isEqualTo("PAID"));
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndMovesNoMoney() {
        CarPark park = parkWithDueCharge();
        String first = pay(park, "sandbox-ok", "key-1").path("paymentId");

        Response again = pay(park, "sandbox-ok", "key-1");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.path("paymentId").toString()).isEqualTo(first);
        assertThat(pay(park, "sandbox-ok", "key-2").statusCode()).isEqualTo(409);
        assertThat(count("select count(*) from payment where session_id = '" + id(park) + "'"))
                .isEqualTo(1);
    }

    @Test
    void manyClicksAtOncePayOnce() throws Exception {
        CarPark park = parkWithDueCharge();
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = clicks.invokeAll(java.util.stream.IntStream.range(0, 24)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> () -> pay(park, "sandbox-ok", "key-" + i % 12).statusCode())
                    .toList());

            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201, 409);
            }
        } finally {
            clicks.shutdown();
        }
        String settled = "select count(*) from payment where state = 'SETTLED' and session_id = '" + id(park) + "'";
        assertThat(count(settled)).isEqualTo(1);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(1));
    }

    @Test
    void aDeclinedPaymentLeavesTheChargeDue() {
        CarPark park = parkWithDueCharge();

        Response declined = pay(park, "sandbox-declined", "key-1");

        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.contentType()).startsWith("application/problem+json");
        assertThat(pay(park, "sandbox-declined", "key-1").statusCode()).isEqualTo(402);
        assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE");
        assertThat(pay(park, "sandbox-ok", "key-2").statusCode()).isEqualTo(201);
    }

    @Test
    void aPaymentThatACrashLeftOpenIsAskedForAgainUnderTheSameKey() throws Exception {
        CarPark park = parkWithDueCharge();
        UUID payment = UUID.randomUUID();
        UUID session = UUID.fromString(id(park));
        transaction.begin();
        sql("update charge set state = 'AUTHORISED', paying = true where session_id = '" + session + "'");
        sql("insert into payment (payment_id, charge_id, session_id, facility_id, idempotency_key, method, provider,"
                + " amount, currency, state, provider_reference, receipt_number, decline_reason, started_at, answered_at)"
                + " select '" + payment + "', charge_id, session_id, '" + park.id
                + "', 'key-1', 'sandbox-ok', 'sandbox', amount, currency, 'PENDING', null, null, null,"
                + " now() - interval '1 hour', null from charge where session_id = '" + session + "'");
        // The provider had answered before the crash.
        sql("insert into sandbox_answer values ('" + payment + "', 'sandbox-before-the-crash', null, now())");
        transaction.commit();

        desk.askAgain(Duration.ofSeconds(1));

        JsonNode charge = park.session().path("charge");
        assertThat(charge.path("state").asText()).isEqualTo("PAID");
        assertThat(charge.at("/payment/providerReference").asText()).isEqualTo("sandbox-before-the-crash");
    }

    @Test
    void whatIsNotDueCannotBePaid() {
        CarPark park = CarPark.opened();
        Instant entered = Instant.now().minusSeconds(300);
        park.entry("BAB1234", entered.toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(409);

        park.exit("BAB1234", entered.plusSeconds(300).toString()).sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("FREE"));
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(409);
        assertThat(pay(park, "gold", "key-2").statusCode()).isEqualTo(400);
        assertThat(pay(park, "sandbox-ok", "").statusCode()).isEqualTo(400);
    }

    @Test
    void aCorrectionThatLowersAPaidPriceGivesTheDifferenceBack() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        Read exit = park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        pay(park, "sandbox-ok", "key-1");

        park.exit("BAB1234", "08:20").sent();

        park.eventually(() -> {
            JsonNode session =
                    park.get("/sessions?facilityId=" + park.id + "&state=ENDED").at("/items/0");
            assertThat(session.at("/exit/passageId").asText())
                    .isNotEqualTo(exit.passageId().toString());
            assertThat(session.at("/charge/state").asText()).isEqualTo("PART_REFUNDED");
            assertThat(session.at("/charge/total/amount").asText()).isEqualTo("1.50");
            assertThat(session.at("/charge/due/amount").asText()).isEqualTo("0.00");
        });
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(2));
        assertThat(park.events(Topics.PAYMENTS).get(1).body()).contains("\"amount\":\"3.00\"");
    }

    private static CarPark parkWithDueCharge() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }

    private static Response pay(CarPark park, String method, String key) {
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{\"method\":\"" + method + "\"}")
                .post("/sessions/" + id(park) + "/payments");
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }

    private void sql(String statement) {
        assertThat(entities.createNativeQuery(statement).executeUpdate()).isEqualTo(1);
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
