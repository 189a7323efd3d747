package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.notice.Notice;
import org.scps.billing.notice.NoticeDesk;
import org.scps.billing.notice.ProviderNotice;
import org.scps.billing.notice.ProviderNotice.Chargeback;
import org.scps.billing.payment.ProviderAnswer;
import org.scps.events.Money;

/** What the payment provider tells by itself, in whatever order and however often. */
@BillingTest
class NoticeIT {

    @Inject
    NoticeDesk desk;

    @Test
    void withoutARightSignatureNothingIsTaken() {
        Response answer = RestAssured.given().body("{\"id\":\"evt_1\"}").post("/webhooks/payments");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(RestAssured.given().get("/api/v1/payment-ways").statusCode()).isEqualTo(401);
    }

    @Test
    void aMessageThatOvertakesTheDriversReturnSettlesOnce() {
        DueStay stay = DueStay.ended();
        String payment = stay.sentToTheBank();

        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));
        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));
        tell("late", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Declined("No")));

        assertThat(stay.park()
                        .asked()
                        .post(stay.payments() + "/latest/check")
                        .path("state")
                        .toString())
                .isEqualTo("SETTLED");
        JsonNode story = stay.story();
        assertThat(story.at("/charge/state").asText()).isEqualTo("PAID");
        assertThat(story.path("payments")).hasSize(1);
        assertThat(stay.booked("PROVIDER_CLEARING")).isEqualByComparingTo("4.50");
    }

    @Test
    void moneyThatComesAfterThePaymentWasGivenUpGoesBackUnbooked() {
        DueStay stay = DueStay.ended();
        String payment = stay.sentToTheBank();
        stay.park().asked().post(stay.payments() + "/latest/cancellation");

        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("DUE");
        assertThat(stay.booked("PROVIDER_CLEARING")).isZero();
    }

    @Test
    void whatNobodyKnowsChangesNothing() {
        tell("evt", new ProviderNotice.PaymentTold(UUID.randomUUID(), new ProviderAnswer.Accepted("ref")));
        tell("evt-2", chargeback("ch", "nobody's", Chargeback.State.OPEN));
        tell("evt-3", new ProviderNotice.Nothing());
    }

    @Test
    void aRefundMadeAtTheProviderIsBookedOnceAndShown() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        ProviderNotice back = new ProviderNotice.RefundedOutside(
                "re-" + reference, reference, new Money(new BigDecimal("1.50"), "EUR"));

        tell("created", back);
        tell("updated", back);

        JsonNode story = stay.story();
        assertThat(story.at("/charge/state").asText()).isEqualTo("PART_REFUNDED");
        assertThat(story.path("refunds")).hasSize(1);
        assertThat(story.at("/refunds/0/amount/amount").asText()).isEqualTo("1.50");
        assertThat(story.at("/refunds/0/reason").asText()).contains("pages of");
        assertThat(story.at("/refunds/0/requestedBy").asText()).isEqualTo("sandbox");
        assertThat(stay.booked("PROVIDER_CLEARING")).isEqualByComparingTo("3.00");
        assertThat(stay.booked("RECEIVABLE")).isZero();
        assertThat(stay.park()
                        .get("/sessions/" + stay.id() + "/receipts")
                        .path("items")
                        .findValuesAsText("kind"))
                .containsExactly("RECEIPT", "CREDIT_NOTE");

        tell(
                "more than was left",
                new ProviderNotice.RefundedOutside(
                        "re2-" + reference, reference, new Money(new BigDecimal("4.50"), "EUR")));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("REFUNDED");
        assertThat(stay.booked("PROVIDER_CLEARING")).isZero();
    }

    @Test
    void aRefundAtTheProviderDuringADisputeLeavesTheDisputeOpen() {
        DueStay stay = DueStay.ended();
        String reference = stay.paid();
        String dispute = stay.objected();

        tell(
                "refunded",
                new ProviderNotice.RefundedOutside(
                        "re-" + reference, reference, new Money(new BigDecimal("4.50"), "EUR")));

        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(stay.reject(dispute).statusCode()).isEqualTo(200);
        assertThat(stay.story().at("/charge/state").asText()).isEqualTo("REFUNDED");
    }

    private void tell(String event, ProviderNotice what) {
        assertThat(desk.take(new Notice("sandbox", event + what.hashCode(), "test", what)))
                .isTrue();
    }

    private static Chargeback chargeback(String id, String reference, Chargeback.State state) {
        return new Chargeback(id, reference, new Money(new BigDecimal("4.50"), "EUR"), "fraudulent", state);
    }
}
