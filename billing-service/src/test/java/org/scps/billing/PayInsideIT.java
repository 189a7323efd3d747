package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.scps.billing.payment.RefundDesk;
import org.scps.events.Topics;

/** Paying while the vehicle is inside, and what leaving then costs. */
@BillingTest
class PayInsideIT {

    private static final String PLATE = "BPI1234";
    /** Ten minutes cost 1.00; a quarter of an hour to leave after paying. */
    private static final String TERMS =
            "\"graceAfterPayment\":\"PT15M\"," + "\"tax\":{\"name\":\"VAT\",\"taxRate\":\"19\",\"taxIncluded\":true},";

    private static final String RATES = "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":"
            + "[{\"rateLineType\":\"incrementingRate\",\"incrementPeriod\":\"PT10M\",\"value\":\"1.00\"}]}]}]}";
    private static final String EARLY = "\"earlyPayment\":{\"within\":\"PT2H\",\"percentOff\":\"10\"},";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant entered = now.minus(Duration.ofMinutes(55));

    @Inject
    EntityManager entities;

    @Inject
    RefundDesk refunds;

    @Test
    void whoPaysInsideAndLeavesWithinTheGracePaysNoMore() {
        CarPark park = parkedIn(TERMS);
        JsonNode before = quote(park);
        assertThat(before.at("/due/amount").asText()).isEqualTo("6.00");
        assertThat(Instant.parse(before.path("leaveBy").asText())).isAfter(now.plus(Duration.ofMinutes(14)));

        Response paid = pay(park, "sandbox-ok", "key-1");

        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(paid.path("amount.amount").toString()).isEqualTo("6.00");
        assertThat(charge(park).path("state").asText()).isEqualTo("PAID");
        JsonNode after = quote(park);
        assertThat(after.path("due").isNull()).isTrue();
        assertThat(after.at("/paid/amount").asText()).isEqualTo("6.00");
        assertThat(Instant.parse(after.path("leaveBy").asText()))
                .isEqualTo(Instant.parse(after.path("paidAt").asText()).plus(Duration.ofMinutes(15)));
        JsonNode receipt = park.get("/sessions/" + id(park) + "/receipts").at("/items/0");
        assertThat(receipt.path("leftAt").isNull()).isTrue();
        assertThat(receipt.at("/vat/amount").asText()).isEqualTo("0.96");

        park.exit(PLATE, now.plus(Duration.ofMinutes(10)).toString()).sent();

        park.eventually(() -> assertThat(park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(charge(park).path("state").asText()).isEqualTo("PAID");
        assertThat(charge(park).at("/due/amount").asText()).isEqualTo("0.00");
        assertThat(charge(park).path("lines").findValuesAsText("description"))
                .anySatisfy(words -> assertThat(words).startsWith("Paid at ").contains("free to leave until"));
        assertThat(park.reviews("OPEN")).isEmpty();
        assertBalanced(park, 0);
    }

    @Test
    void whoStaysLongerPaysTheDifferenceOnly() {
        CarPark park = parkedIn(TERMS);
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        park.exit(PLATE, now.plus(Duration.ofMinutes(40)).toString()).sent();

        park.eventually(() -> assertThat(charge(park).path("state").asText()).isEqualTo("DUE"));
        assertThat(charge(park).at("/total/amount").asText()).isEqualTo("10.00");
        assertThat(charge(park).at("/due/amount").asText()).isEqualTo("4.00");
        assertThat(charge(park).path("lines").findValuesAsText("description"))
                .anySatisfy(words -> assertThat(words).contains("but left after"));
        assertBalanced(park, 400);
        assertThat(pay(park, "sandbox-ok", "key-2").path("amount.amount").toString())
                .isEqualTo("4.00");
        assertThat(charge(park).path("state").asText()).isEqualTo("PAID");
        assertBalanced(park, 0);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(2));
    }

    @Test
    void aPaymentThatComesToNothingInsideLeavesNothingDue() {
        CarPark park = parkedIn(TERMS);

        assertThat(pay(park, "sandbox-declined", "key-1").statusCode()).isEqualTo(402);

        assertThat(charge(park).isNull()).isTrue();
        assertThat(quote(park).at("/due/amount").asText()).isEqualTo("6.00");
        assertBalanced(park, 0);
        park.exit(PLATE, now.plus(Duration.ofMinutes(10)).toString()).sent();
        park.eventually(() -> assertThat(charge(park).path("state").asText()).isEqualTo("DUE"));
        assertThat(charge(park).at("/due/amount").asText()).isEqualTo("7.00");
    }

    @Test
    void nothingIsTakenTwiceAndNoMoreThanWasShown() {
        CarPark park = parkedIn(TERMS);
        Response dearer = park.asked()
                .header("Idempotency-Key", "key-0")
                .body("{\"method\":\"sandbox-ok\",\"most\":\"5.00\"}")
                .post("/sessions/" + id(park) + "/payments");
        assertThat(dearer.statusCode()).isEqualTo(409);
        assertThat(dearer.asString()).contains("6.00 EUR by now");

        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        Response again = pay(park, "sandbox-ok", "key-2");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("nothing to pay so far");
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(1));
    }

    @Test
    void aFrameThatShowsLaterThatItHadLeftBeforePayingGivesTheDifferenceBack() {
        CarPark park = parkedIn(TERMS);
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        park.exit(PLATE, now.minus(Duration.ofMinutes(30)).toString()).sent();

        park.eventually(() -> assertThat(park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(charge(park).at("/total/amount").asText()).isEqualTo("3.00");
        refunds.refundOverpaid();
        park.eventually(() -> assertThat(charge(park).path("state").asText()).isEqualTo("PART_REFUNDED"));
        assertBalanced(park, 0);
    }

    @Test
    void anExitReadAsAnotherPlateAsksForNothingMoreByItself() {
        CarPark park = parkedIn(TERMS);
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        park.exit("BPI1Z34", now.plus(Duration.ofMinutes(40)).toString()).sent();

        park.eventually(() -> assertThat(park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(charge(park).path("state").asText()).isEqualTo("PAID");
        assertThat(charge(park).at("/total/amount").asText()).isEqualTo("6.00");
        assertThat(park.reviews("OPEN").findValuesAsText("reason")).contains("PRICE_CHANGED_AFTER_PAYMENT");
        assertBalanced(park, 0);
    }

    @Test
    void aSessionThatAnEarlierFrameReplacesGivesEverythingBackAndTheNewOneIsToBePaid() {
        CarPark park = parkedIn(TERMS);
        String session = id(park);
        assertThat(pay(park, "sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        park.entry(PLATE, entered.minusSeconds(30).toString()).sent();

        park.eventually(
                () -> assertThat(park.get("/sessions/" + session).path("state").asText())
                        .isEqualTo("WITHDRAWN"));
        refunds.refundOverpaid();
        park.eventually(() -> assertThat(park.get("/sessions/" + session + "/charge")
                        .at("/refunded/amount")
                        .asText())
                .isEqualTo("6.00"));
        assertThat(balance(session)).isZero();
        assertThat(quote(park).at("/due/amount").asText()).isEqualTo("6.00");
    }

    @Test
    void payingEarlyTakesTheDiscountOffAndPayingLateDoesNot() {
        CarPark early = left(EARLY + TERMS, Duration.ofHours(1));
        JsonNode quote = quote(early);
        assertThat(quote.at("/due/amount").asText()).isEqualTo("6.00");
        assertThat(quote.at("/dueNow/amount").asText()).isEqualTo("5.40");

        assertThat(pay(early, "sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("5.40");

        assertThat(charge(early).path("state").asText()).isEqualTo("PAID");
        assertThat(charge(early).at("/total/amount").asText()).isEqualTo("5.40");
        assertThat(charge(early).at("/vat/amount").asText()).isEqualTo("0.86");
        assertThat(charge(early).path("lines").findValuesAsText("description"))
                .contains("Paid within 2 hours of leaving, 10 % off");
        JsonNode receipt = early.get("/sessions/" + id(early) + "/receipts").at("/items/0");
        assertThat(receipt.at("/gross/amount").asText()).isEqualTo("5.40");
        assertThat(receipt.at("/vat/amount").asText()).isEqualTo("0.86");
        assertBalanced(early, 0);

        CarPark late = left(EARLY + TERMS, Duration.ofHours(3));
        assertThat(quote(late).at("/dueNow/amount").asText()).isEqualTo("6.00");
        assertThat(pay(late, "sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("6.00");
    }

    @Test
    void anEarlyPaymentThatIsDeclinedLeavesTheWholePriceDue() {
        CarPark park = left(EARLY + TERMS, Duration.ofHours(1));

        assertThat(pay(park, "sandbox-declined", "key-1").statusCode()).isEqualTo(402);

        assertThat(charge(park).path("state").asText()).isEqualTo("DUE");
        assertThat(charge(park).at("/total/amount").asText()).isEqualTo("6.00");
        assertBalanced(park, 600);
    }

    @Test
    void whatWasPaidEarlyInsideStaysCheaperWhenTheStayGetsLonger() {
        CarPark park = parkedIn(EARLY.replace("PT2H", "PT0S") + TERMS);
        assertThat(pay(park, "sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("5.40");

        park.exit(PLATE, now.plus(Duration.ofMinutes(40)).toString()).sent();

        park.eventually(() -> assertThat(charge(park).path("state").asText()).isEqualTo("DUE"));
        assertThat(charge(park).at("/total/amount").asText()).isEqualTo("9.40");
        assertThat(charge(park).at("/due/amount").asText()).isEqualTo("4.00");
        assertBalanced(park, 400);
    }

    private CarPark parkedIn(String terms) {
        CarPark park = CarPark.opened();
        priced(park, terms);
        park.entry(PLATE, entered.toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        return park;
    }

    private CarPark left(String terms, Duration ago) {
        CarPark park = CarPark.opened();
        priced(park, terms);
        park.entry(PLATE, now.minus(ago).minus(Duration.ofMinutes(55)).toString())
                .sent();
        park.exit(PLATE, now.minus(ago).toString()).sent();
        park.eventually(() -> assertThat(charge(park).path("state").asText()).isEqualTo("DUE"));
        return park;
    }

    /** In force for long, which a publication cannot be. */
    private void priced(CarPark park, String terms) {
        String document = "{\"tariffId\":\"x\",\"name\":\"Tens\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\","
                + terms + RATES;
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into tariff_version select tariff_id, 2, facility_id, 'PUBLISHED', ?1,"
                                + " timestamptz '2026-01-01', null, now(), 'test', now(), 'test'"
                                + " from tariff_version where facility_id = ?2")
                .setParameter(1, document)
                .setParameter(2, park.id)
                .executeUpdate());
    }

    private static JsonNode charge(CarPark park) {
        return park.session().path("charge");
    }

    private static JsonNode quote(CarPark park) {
        return park.get("/sessions/" + id(park) + "/quote");
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

    /** The receivable is what is due, and all accounts come to zero. */
    private void assertBalanced(CarPark park, long due) {
        assertThat(balance(id(park))).isEqualTo(due);
    }

    private long balance(String session) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object all = sum(
                    "select coalesce(sum(p.amount), 0) from ledger_posting p join charge c using (charge_id)"
                            + " where c.session_id = cast(?1 as uuid)",
                    session);
            assertThat(((Number) all).longValue()).isZero();
            Object receivable = sum(
                    "select coalesce(sum(p.amount), 0) * 100 from ledger_posting p"
                            + " join charge c using (charge_id) where p.account = 'RECEIVABLE'"
                            + " and c.session_id = cast(?1 as uuid)",
                    session);
            return ((Number) receivable).longValue();
        });
    }

    private Object sum(String sql, String session) {
        return entities.createNativeQuery(sql).setParameter(1, session).getSingleResult();
    }
}
