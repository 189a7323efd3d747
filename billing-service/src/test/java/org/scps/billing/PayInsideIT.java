package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant entered = now.minus(PricedVisit.STAY);

    @Inject
    EntityManager entities;

    @Inject
    RefundDesk refunds;

    @Test
    void whoPaysInsideAndLeavesWithinTheGracePaysNoMore() {
        PricedVisit visit = inside();
        JsonNode before = visit.quote();
        assertThat(before.at("/due/amount").asText()).isEqualTo("6.00");
        assertThat(Instant.parse(before.path("leaveBy").asText())).isAfter(now.plus(Duration.ofMinutes(14)));

        Response paid = visit.pay("sandbox-ok", "key-1");

        assertThat(paid.statusCode()).isEqualTo(201);
        assertThat(paid.path("amount.amount").toString()).isEqualTo("6.00");
        assertThat(visit.charge().path("state").asText()).isEqualTo("PAID");
        JsonNode after = visit.quote();
        assertThat(after.path("due").isNull()).isTrue();
        assertThat(after.at("/paid/amount").asText()).isEqualTo("6.00");
        assertThat(Instant.parse(after.path("leaveBy").asText()))
                .isEqualTo(Instant.parse(after.path("paidAt").asText()).plus(Duration.ofMinutes(15)));
        JsonNode receipt =
                visit.park.get("/sessions/" + visit.id() + "/receipts").at("/items/0");
        assertThat(receipt.path("leftAt").isNull()).isTrue();
        assertThat(receipt.at("/vat/amount").asText()).isEqualTo("0.96");

        visit.leaves(now.plus(Duration.ofMinutes(10)));

        visit.park.eventually(
                () -> assertThat(visit.park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(visit.charge().path("state").asText()).isEqualTo("PAID");
        assertThat(visit.charge().at("/due/amount").asText()).isEqualTo("0.00");
        assertThat(visit.charge().path("lines").findValuesAsText("description"))
                .anySatisfy(words -> assertThat(words).startsWith("Paid at ").contains("free to leave until"));
        assertThat(visit.park.reviews("OPEN")).isEmpty();
        visit.assertBalanced(0);
    }

    @Test
    void whoStaysLongerPaysTheDifferenceOnly() {
        PricedVisit visit = inside();
        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        visit.leaves(now.plus(Duration.ofMinutes(40)));

        visit.park.eventually(
                () -> assertThat(visit.charge().path("state").asText()).isEqualTo("DUE"));
        assertThat(visit.charge().at("/total/amount").asText()).isEqualTo("10.00");
        assertThat(visit.charge().at("/due/amount").asText()).isEqualTo("4.00");
        assertThat(visit.charge().path("lines").findValuesAsText("description"))
                .anySatisfy(words -> assertThat(words).contains("but left after"));
        visit.assertBalanced(400);
        assertThat(visit.pay("sandbox-ok", "key-2").path("amount.amount").toString())
                .isEqualTo("4.00");
        assertThat(visit.charge().path("state").asText()).isEqualTo("PAID");
        visit.assertBalanced(0);
        visit.park.eventually(
                () -> assertThat(visit.park.events(Topics.PAYMENTS)).hasSize(2));
    }

    @Test
    void aPaymentThatComesToNothingInsideLeavesNothingDue() {
        PricedVisit visit = inside();

        assertThat(visit.pay("sandbox-declined", "key-1").statusCode()).isEqualTo(402);

        assertThat(visit.charge().isNull()).isTrue();
        assertThat(visit.quote().at("/due/amount").asText()).isEqualTo("6.00");
        visit.assertBalanced(0);
        visit.leaves(now.plus(Duration.ofMinutes(10)));
        visit.park.eventually(
                () -> assertThat(visit.charge().path("state").asText()).isEqualTo("DUE"));
        assertThat(visit.charge().at("/due/amount").asText()).isEqualTo("7.00");
    }

    @Test
    void nothingIsTakenTwiceAndNoMoreThanWasShown() {
        PricedVisit visit = inside();
        Response dearer = visit.park
                .asked()
                .header("Idempotency-Key", "key-0")
                .body("{\"method\":\"sandbox-ok\",\"most\":\"5.00\"}")
                .post("/sessions/" + visit.id() + "/payments");
        assertThat(dearer.statusCode()).isEqualTo(409);
        assertThat(dearer.asString()).contains("6.00 EUR by now");

        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        Response again = visit.pay("sandbox-ok", "key-2");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("nothing to pay so far");
        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);
        visit.park.eventually(
                () -> assertThat(visit.park.events(Topics.PAYMENTS)).hasSize(1));
    }

    @Test
    void aFrameThatShowsLaterThatItHadLeftBeforePayingGivesTheDifferenceBack() {
        PricedVisit visit = inside();
        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        visit.leaves(now.minus(Duration.ofMinutes(30)));

        visit.park.eventually(
                () -> assertThat(visit.park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(visit.charge().at("/total/amount").asText()).isEqualTo("3.00");
        refunds.refundOverpaid();
        visit.park.eventually(
                () -> assertThat(visit.charge().path("state").asText()).isEqualTo("PART_REFUNDED"));
        visit.assertBalanced(0);
    }

    @Test
    void anExitReadAsAnotherPlateAsksForNothingMoreByItself() {
        PricedVisit visit = inside();
        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        visit.park.exit("BPI1Z34", now.plus(Duration.ofMinutes(40)).toString()).sent();

        visit.park.eventually(
                () -> assertThat(visit.park.session().path("state").asText()).isEqualTo("ENDED"));
        assertThat(visit.charge().path("state").asText()).isEqualTo("PAID");
        assertThat(visit.charge().at("/total/amount").asText()).isEqualTo("6.00");
        assertThat(visit.park.reviews("OPEN").findValuesAsText("reason")).contains("PRICE_CHANGED_AFTER_PAYMENT");
        visit.assertBalanced(0);
    }

    @Test
    void aSessionThatAnEarlierFrameReplacesGivesEverythingBackAndTheNewOneIsToBePaid() {
        PricedVisit visit = inside();
        String session = visit.id();
        assertThat(visit.pay("sandbox-ok", "key-1").statusCode()).isEqualTo(201);

        visit.park.entry(PricedVisit.PLATE, entered.minusSeconds(30).toString()).sent();

        visit.park.eventually(() -> assertThat(
                        visit.park.get("/sessions/" + session).path("state").asText())
                .isEqualTo("WITHDRAWN"));
        refunds.refundOverpaid();
        visit.park.eventually(() -> assertThat(visit.park
                        .get("/sessions/" + session + "/charge")
                        .at("/refunded/amount")
                        .asText())
                .isEqualTo("6.00"));
        assertThat(visit.balance(session)).isZero();
        assertThat(visit.quote().at("/due/amount").asText()).isEqualTo("6.00");
    }

    private PricedVisit inside() {
        return new PricedVisit(entities, PricedVisit.TERMS).entered(entered);
    }
}
