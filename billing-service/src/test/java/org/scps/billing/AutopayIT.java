package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.autopay.AutopayDesk;

/** Stays that pay themselves, and those that do not. */
@BillingTest
class AutopayIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    AutopayDesk desk;

    @Inject
    EntityManager entities;

    @Test
    void whatIsDueWithoutDoubtAndWithinTheLimitIsPaidOnce() {
        Driver driver = new Driver("AUT1001", LONG_AGO).switchedOn("sandbox-ok", "4.50");

        driver.parks();

        driver.park.eventually(() -> assertThat(driver.state()).isEqualTo("PAID"));
        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("PAID"));
        desk.run();
        assertThat(driver.payments()).hasSize(1);
        assertThat(driver.messages()).hasSize(1);
        assertThat(driver.messages().at("/0/subject").asText()).isEqualTo("4.50 EUR paid automatically");
    }

    @Test
    void aboveTheLimitTheDriverIsAskedFirst() {
        Driver driver = new Driver("AUT1002", LONG_AGO).switchedOn("sandbox-ok", "4.49");

        driver.parks();

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("ASKED"));
        desk.run();
        assertThat(driver.state()).isEqualTo("DUE");
        assertThat(driver.payments()).isEmpty();
        assertThat(driver.messages()).hasSize(1);
        assertThat(driver.messages().at("/0/body").asText()).contains("your limit is 4.49 EUR");
    }

    @Test
    void aDeclinedCardIsTriedOnceAndTheRestIsByHand() {
        Driver driver = new Driver("AUT1003", LONG_AGO).switchedOn("sandbox-declined", "10.00");

        driver.parks();

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("DECLINED"));
        desk.run();
        desk.run();
        assertThat(driver.state()).isEqualTo("DUE");
        assertThat(driver.payments()).hasSize(1);
        assertThat(driver.messages()).hasSize(1);
    }

    @Test
    void aBankThatWantsTheDriverIsAnAnswerToo() {
        Driver driver = new Driver("AUT1004", LONG_AGO).switchedOn("sandbox-authenticate", "10.00");

        driver.parks();

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("DECLINED"));
        assertThat(driver.messages().at("/0/body").asText()).contains("confirm");
        assertThat(driver.state()).isEqualTo("DUE");
    }

    @Test
    void neverOnADoubtfulReadAndNeitherWhenAPersonReleasedIt() throws InterruptedException {
        Driver driver = new Driver("AUT1005", LONG_AGO).switchedOn("sandbox-ok", "10.00");
        driver.park.entry("AUT1005", "08:00").sent();
        driver.park.exit("AUT1005", "09:01").doubtful().sent();
        driver.park.eventually(() -> assertThat(driver.state()).isEqualTo("HELD"));
        driver.park
                .asked()
                .body("{\"plate\":\"AUT1005\"}")
                .post("/sessions/" + driver.session() + "/confirmation")
                .then()
                .statusCode(200);

        driver.leaves();
    }

    @Test
    void neverForAVehicleThatCameToTheAccountAfterTheEntry() throws InterruptedException {
        Driver driver = new Driver("AUT1006", Instant.parse("2026-03-03T08:30:00Z")).switchedOn("sandbox-ok", "10.00");

        driver.parks();

        driver.leaves();
    }

    @Test
    void switchedOffOrWithTheCardGoneNothingIsPaid() throws InterruptedException {
        Driver off = new Driver("AUT1007", LONG_AGO).switchedOn("sandbox-ok", "10.00");
        off.set("{\"on\":false}");
        off.parks();
        off.leaves();

        Driver gone = new Driver("AUT1008", LONG_AGO).switchedOn("sandbox-ok", "10.00");
        gone.park
                .asked()
                .delete("/accounts/" + gone.account + "/cards/" + gone.card)
                .then()
                .statusCode(204);
        gone.parks();
        gone.leaves();
    }

    @Test
    void aLimitAndACardAreNeeded() {
        Driver driver = new Driver("AUT1009", LONG_AGO).switchedOn("sandbox-ok", "10.00");
        String limit = ",\"limit\":{\"amount\":\"%s\",\"currency\":\"%s\"}";
        String card = "{\"on\":true,\"cardId\":\"" + driver.card + "\"";

        assertThat(driver.status(card + "}")).isEqualTo(400);
        assertThat(driver.status(card + limit.formatted("0", "EUR") + "}")).isEqualTo(400);
        assertThat(driver.status(card + limit.formatted("1.234", "EUR") + "}")).isEqualTo(400);
        assertThat(driver.status(card + limit.formatted("1.23", "XYZ") + "}")).isEqualTo(400);
        assertThat(driver.status(
                        "{\"on\":true,\"cardId\":\"" + UUID.randomUUID() + "\"" + limit.formatted("1", "EUR") + "}"))
                .isEqualTo(404);
        assertThat(driver.status(card + limit.formatted("1.23", "EUR") + "}")).isEqualTo(200);
    }

    private final class Driver extends AutopayDriver {

        Driver(String plate, Instant since) {
            super(entities, plate, since);
        }

        Driver switchedOn(String behaviour, String limit) {
            switchOn(behaviour, limit);
            return this;
        }

        void parks() {
            park.entry(plate, "08:00").sent();
            park.exit(plate, "09:01").sent();
            park.eventually(
                    () -> assertThat(park.session().path("charge").path("state").asText())
                            .isIn("DUE", "PAID", "AUTHORISED"));
        }

        /** It stays due though it is ripe. */
        void leaves() throws InterruptedException {
            Thread.sleep(1_500);
            desk.run();
            assertThat(state()).isEqualTo("DUE");
            assertThat(payments()).isEmpty();
            assertThat(outcome()).isEqualTo("NONE");
            assertThat(messages()).isEmpty();
        }

        String state() {
            return park.session().at("/charge/state").asText();
        }
    }
}
