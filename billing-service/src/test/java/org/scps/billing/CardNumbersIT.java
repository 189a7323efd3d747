package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.events.CardNumbers;

/** Card numbers are typed into everything that takes words, and are nowhere afterwards. */
@BillingTest
class CardNumbersIT {

    private static final List<String> CARDS =
            List.of("4242424242424242", "4000 0566 5566 5556", "5555-5555-5555-4444", "3782 822463 10005");

    @Inject
    EntityManager entities;

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()) + " "
                    + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void noTableAndNoLogHoldsACardNumberThoughTheyAreTypedEverywhere() {
        CarPark park = parkWithDueCharge();
        String session = "/sessions/" + park.session().path("sessionId").asText();
        String facility = "/facilities/" + park.id;
        // Each body would be taken if it were not for the card number.
        Map<String, String> bodies = Map.of(
                session + "/charge/waiver", "{\"reason\":\"CARD\"}",
                session + "/charge/write-off", "{\"reason\":\"to CARD please\"}",
                session + "/charge/refunds", "{\"amount\":\"1.00\",\"reason\":\"Back to CARD\"}",
                session + "/disputes", "{\"reason\":\"OTHER\",\"words\":\"My card is CARD 12/29\"}",
                session + "/payments", "{\"method\":\"CARD\"}",
                session + "/validations", "{\"code\":\"CARD\"}",
                facility + "/permits", "{\"permitType\":\"whitelist\",\"holder\":\"CARD\",\"plates\":[\"BAB1234\"]}",
                facility + "/discount-codes", "{\"code\":\"SHOP-1\",\"validationType\":\"till\",\"merchant\":\"CARD\"}",
                facility + "/tariffs", "{\"name\":\"CARD\"}");

        for (String card : CARDS) {
            bodies.forEach((path, body) -> assertRefused(park.asked()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body.replace("CARD", card))
                    .post(path)));
            assertRefused(park.asked()
                    .header("Idempotency-Key", card)
                    .body("{\"method\":\"sandbox-ok\"}")
                    .post(session + "/payments"));
            assertRefused(park.asked()
                    .header("X-Actor", card)
                    .body("{\"reason\":\"Stuck\"}")
                    .post(session + "/charge/waiver"));
        }
        for (String method : List.of("sandbox-declined", "sandbox-timeout", "sandbox-ok")) {
            park.asked()
                    .header("Idempotency-Key", method)
                    .body("{\"method\":\"" + method + "\"}")
                    .post(session + "/payments");
        }

        assertThat(rowsWithCards()).isEmpty();
        assertThat(logged).noneMatch(CardNumbers::in);
        assertThat(String.join("", logged)).doesNotContain(CARDS);
    }

    private static void assertRefused(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.asString()).contains("card number").doesNotContain(CARDS);
    }

    /** Every row of every table as text. */
    private List<String> rowsWithCards() {
        List<?> tables = entities.createNativeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .getResultList();
        assertThat(tables.size()).isGreaterThan(20);
        List<String> found = new ArrayList<>();
        for (Object table : tables) {
            List<?> rows = entities.createNativeQuery("select cast(t as text) from \"" + table + "\" t")
                    .getResultList();
            rows.stream().map(String::valueOf).filter(CardNumbers::in).forEach(row -> found.add(table + " " + row));
        }
        return found;
    }

    private static CarPark parkWithDueCharge() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }
}
