package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scps.billing.autopay.AutopayDesk;

/** Automatic payment of what is left when somebody has paid inside and then stayed on. */
@BillingTest
class AutopayInsideIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Instant entered =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(10));

    @Inject
    AutopayDesk desk;

    @Inject
    EntityManager entities;

    @Test
    void theDifferenceOfAStayThatWasPaidInsideIsPaidOnce() {
        Driver driver = new Driver("AUI1001", "4.00");
        BigDecimal inside = driver.paysInside("sandbox-ok");

        driver.leaves("AUI1001");

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("PAID"));
        desk.run();
        assertThat(driver.charge().path("state").asText()).isEqualTo("PAID");
        assertThat(driver.payments()).hasSize(2);
        BigDecimal total = driver.total();
        String rest = driver.payments().at("/1/amount/amount").asText();
        assertThat(new BigDecimal(rest)).isPositive().isEqualByComparingTo(total.subtract(inside));
        assertThat(driver.messages()).hasSize(1);
        assertThat(driver.messages().at("/0/subject").asText()).isEqualTo(rest + " EUR paid automatically");
        assertThat(driver.messages().at("/0/body").asText()).startsWith("What was left to pay of your stay");
    }

    @Test
    void aCardThatWasDeclinedInsideDoesNotKeepTheOneForAutomaticPaymentFromPaying() {
        Driver driver = new Driver("AUI1002", "99.00");
        assertThat(driver.pay("sandbox-declined").statusCode()).isEqualTo(402);

        driver.leaves("AUI1002");

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("PAID"));
        assertThat(driver.payments().findValuesAsText("state")).containsExactly("DECLINED", "SETTLED");
    }

    @Test
    void aDifferenceAboveTheLimitIsAskedFor() {
        Driver driver = new Driver("AUI1003", "0.01");
        BigDecimal inside = driver.paysInside("sandbox-ok");

        driver.leaves("AUI1003");

        driver.park.eventually(() -> assertThat(driver.outcome()).isEqualTo("ASKED"));
        desk.run();
        assertThat(driver.payments()).hasSize(1);
        String rest = driver.charge().at("/due/amount").asText();
        assertThat(new BigDecimal(rest)).isEqualByComparingTo(driver.total().subtract(inside));
        assertThat(driver.messages().at("/0/subject").asText()).isEqualTo(rest + " EUR to pay: more than your limit");
    }

    @Test
    void anExitReadAsAnotherPlateTakesNothingMore() throws InterruptedException {
        Driver driver = new Driver("AUI1B04", "4.00");
        driver.paysInside("sandbox-ok");

        driver.leaves("AUI1804");

        assertThat(driver.park.session().path("state").asText()).isEqualTo("ENDED");
        Thread.sleep(1_500);
        desk.run();
        assertThat(driver.charge().path("state").asText()).isEqualTo("PAID");
        assertThat(driver.payments()).hasSize(1);
        assertThat(driver.outcome()).isEqualTo("NONE");
    }

    /** With a card on file, automatic payment on, and inside a car park that gets dearer every few seconds. */
    private final class Driver extends AutopayDriver {

        Driver(String plate, String limit) {
            super(entities, plate, LONG_AGO);
            switchOn("sandbox-ok", limit);
            price();
            park.entry(plate, entered.toString()).sent();
            park.eventually(
                    () -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        }

        /** No grace; from ten minutes on another three cents every three seconds. */
        private void price() {
            String lines = IntStream.range(0, 200)
                    .mapToObj(i -> "{\"rateLineType\":\"flatRateTier\",\"durationStart\":\"PT"
                            + (i == 0 ? 0 : 600 + 3 * i)
                            + "S\",\"durationEnd\":\"PT" + (603 + 3 * i) + "S\",\"value\":\"" + (100 + 3 * i) / 100
                            + "." + "%02d".formatted((100 + 3 * i) % 100) + "\"}")
                    .collect(Collectors.joining(","));
            String document =
                    "{\"tariffId\":\"x\",\"name\":\"Rising\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                            + "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":[" + lines + "]}]}]}";
            park.priced(entities, document);
        }

        Response pay(String method) {
            return park.asked()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"method\":\"" + method + "\"}")
                    .post("/sessions/" + session() + "/payments");
        }

        BigDecimal paysInside(String method) {
            Response paid = pay(method);
            assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(201);
            return total();
        }

        /** Some seconds from now, when it costs more. */
        void leaves(String read) {
            park.exit(read, Instant.now().plusSeconds(4).toString()).sent();
            park.eventually(
                    () -> assertThat(park.session().path("state").asText()).isEqualTo("ENDED"));
        }

        JsonNode charge() {
            return park.session().path("charge");
        }

        BigDecimal total() {
            return new BigDecimal(charge().at("/total/amount").asText());
        }
    }
}
