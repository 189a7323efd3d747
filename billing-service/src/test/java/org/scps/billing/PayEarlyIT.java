package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What is taken off for whoever pays soon after leaving, or before. */
@BillingTest
class PayEarlyIT {

    private static final String EARLY = "\"earlyPayment\":{\"within\":\"PT2H\",\"percentOff\":\"10\"},";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    EntityManager entities;

    @Test
    void payingEarlyTakesTheDiscountOffAndPayingLateDoesNot() {
        PricedVisit early = left(EARLY + PricedVisit.TERMS, Duration.ofHours(1));
        JsonNode quote = early.quote();
        assertThat(quote.at("/due/amount").asText()).isEqualTo("6.00");
        assertThat(quote.at("/dueNow/amount").asText()).isEqualTo("5.40");

        assertThat(early.pay("sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("5.40");

        assertThat(early.charge().path("state").asText()).isEqualTo("PAID");
        assertThat(early.charge().at("/total/amount").asText()).isEqualTo("5.40");
        assertThat(early.charge().at("/vat/amount").asText()).isEqualTo("0.86");
        assertThat(early.charge().path("lines").findValuesAsText("description"))
                .contains("Paid within 2 hours of leaving, 10 % off");
        JsonNode receipt =
                early.park.get("/sessions/" + early.id() + "/receipts").at("/items/0");
        assertThat(receipt.at("/gross/amount").asText()).isEqualTo("5.40");
        assertThat(receipt.at("/vat/amount").asText()).isEqualTo("0.86");
        early.assertBalanced(0);

        PricedVisit late = left(EARLY + PricedVisit.TERMS, Duration.ofHours(3));
        assertThat(late.quote().at("/dueNow/amount").asText()).isEqualTo("6.00");
        assertThat(late.pay("sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("6.00");
    }

    @Test
    void anEarlyPaymentThatIsDeclinedLeavesTheWholePriceDue() {
        PricedVisit visit = left(EARLY + PricedVisit.TERMS, Duration.ofHours(1));

        assertThat(visit.pay("sandbox-declined", "key-1").statusCode()).isEqualTo(402);

        assertThat(visit.charge().path("state").asText()).isEqualTo("DUE");
        assertThat(visit.charge().at("/total/amount").asText()).isEqualTo("6.00");
        visit.assertBalanced(600);
    }

    @Test
    void whatWasPaidEarlyInsideStaysCheaperWhenTheStayGetsLonger() {
        PricedVisit visit = new PricedVisit(entities, EARLY.replace("PT2H", "PT0S") + PricedVisit.TERMS)
                .entered(now.minus(PricedVisit.STAY));
        assertThat(visit.pay("sandbox-ok", "key-1").path("amount.amount").toString())
                .isEqualTo("5.40");

        visit.leaves(now.plus(Duration.ofMinutes(40)));

        visit.park.eventually(
                () -> assertThat(visit.charge().path("state").asText()).isEqualTo("DUE"));
        assertThat(visit.charge().at("/total/amount").asText()).isEqualTo("9.40");
        assertThat(visit.charge().at("/due/amount").asText()).isEqualTo("4.00");
        visit.assertBalanced(400);
    }

    private PricedVisit left(String terms, Duration ago) {
        return new PricedVisit(entities, terms)
                .entered(now.minus(ago).minus(PricedVisit.STAY))
                .left(now.minus(ago));
    }
}
