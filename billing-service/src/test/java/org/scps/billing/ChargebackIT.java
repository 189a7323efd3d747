package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.notice.Notice;
import org.scps.billing.notice.NoticeDesk;
import org.scps.billing.notice.ProviderNotice;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.events.Money;

/** What drivers' banks take back, keep or return. */
@BillingTest
class ChargebackIT {

    @Inject
    NoticeDesk desk;

    @Test
    void whatABankTakesBackIsBookedToDisputedFundsAndComesBackWhenItIsWon() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String id = UUID.randomUUID().toString();

        tell("opened", chargeback(id, reference, Chargeback.State.OPEN));
        tell("opened again", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(stay.booked("DISPUTED_FUNDS")).isEqualByComparingTo("4.50");

        tell("won", chargeback(id, reference, Chargeback.State.WON));
        tell("late", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("PAID");
        assertThat(stay.booked("DISPUTED_FUNDS")).isZero();
    }

    @Test
    void whatABankKeepsIsARefundEvenWhenItsDecisionIsToldFirst() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String id = UUID.randomUUID().toString();

        tell("lost", chargeback(id, reference, Chargeback.State.LOST));
        tell("opened late", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("REFUNDED");
        assertThat(stay.booked("DISPUTED_FUNDS")).isZero();
        assertThat(stay.booked("PROVIDER_CLEARING")).isZero();
    }

    @Test
    void whileTheBankHasTheMoneyNobodyElseDecides() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String id = UUID.randomUUID().toString();
        tell("opened", chargeback(id, reference, Chargeback.State.OPEN));
        assertThat(stay.story().at("/takenBack/amount").asText()).isEqualTo("4.50");

        assertThat(stay.decided("waiver")).contains("409", "decide when the bank has decided");
        assertThat(stay.decided("write-off")).contains("409", "decide when the bank has decided");
        tell("won", chargeback(id, reference, Chargeback.State.WON));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("PAID");
        assertThat(stay.story().at("/takenBack/amount").asText()).isEqualTo("0.00");
        assertThat(stay.booked("DISPUTED_FUNDS")).isZero();
    }

    @Test
    void chargebacksAreListedWithTheirDeadline() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String id = UUID.randomUUID().toString();
        Instant deadline = Instant.parse("2026-04-01T12:00:00Z");

        tell(
                "opened",
                new Chargeback(
                        id,
                        reference,
                        new Money(new BigDecimal("4.50"), "EUR"),
                        "fraudulent",
                        Chargeback.State.OPEN,
                        deadline));
        tell("won", chargeback(id, reference, Chargeback.State.WON));

        JsonNode listed =
                stay.park().get("/chargebacks?facilityId=" + stay.park().id).at("/items/0");
        assertThat(listed.path("reference").asText()).isEqualTo(id);
        assertThat(listed.path("sessionId").asText()).isEqualTo(stay.id());
        assertThat(listed.path("answerBy").asText()).isEqualTo(deadline.toString());
        assertThat(listed.path("state").asText()).isEqualTo("WON");
        assertThat(stay.park()
                        .get("/chargebacks?state=OPEN&facilityId=" + stay.park().id)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aDriversObjectionWaitsForTheBank() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String dispute = stay.objected();
        String id = UUID.randomUUID().toString();
        tell("opened", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(stay.reject(dispute).statusCode()).isEqualTo(409);
        tell("won", chargeback(id, reference, Chargeback.State.WON));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(stay.reject(dispute).statusCode()).isEqualTo(200);
        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("PAID");
    }

    private void tell(String event, ProviderNotice what) {
        assertThat(desk.take(new Notice("sandbox", event + what.hashCode(), "test", what)))
                .isTrue();
    }

    private static Chargeback chargeback(String id, String reference, Chargeback.State state) {
        return new Chargeback(id, reference, new Money(new BigDecimal("4.50"), "EUR"), "fraudulent", state);
    }
}
