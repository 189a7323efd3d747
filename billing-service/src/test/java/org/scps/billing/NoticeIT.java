package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
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
        CarPark park = parkWithDueCharge();
        String payment = sentToTheBank(park);

        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));
        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));
        tell("late", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Declined("No")));

        assertThat(park.asked()
                        .post(payments(park) + "/latest/check")
                        .path("state")
                        .toString())
                .isEqualTo("SETTLED");
        JsonNode story = story(park);
        assertThat(story.at("/charge/state").asText()).isEqualTo("PAID");
        assertThat(story.path("payments")).hasSize(1);
        assertThat(entries(story, "PROVIDER_CLEARING")).isEqualByComparingTo("4.50");
    }

    @Test
    void moneyThatComesAfterThePaymentWasGivenUpGoesBackUnbooked() {
        CarPark park = parkWithDueCharge();
        String payment = sentToTheBank(park);
        park.asked().post(payments(park) + "/latest/cancellation");

        tell("evt", new ProviderNotice.PaymentTold(UUID.fromString(payment), new ProviderAnswer.Accepted("ref")));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("DUE");
        assertThat(entries(story(park), "PROVIDER_CLEARING")).isZero();
    }

    @Test
    void whatNobodyKnowsChangesNothing() {
        tell("evt", new ProviderNotice.PaymentTold(UUID.randomUUID(), new ProviderAnswer.Accepted("ref")));
        tell("evt-2", chargeback("ch", "nobody's", Chargeback.State.OPEN));
        tell("evt-3", new ProviderNotice.Nothing());
    }

    @Test
    void whatABankTakesBackIsBookedToDisputedFundsAndComesBackWhenItIsWon() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
        String id = UUID.randomUUID().toString();

        tell("opened", chargeback(id, reference, Chargeback.State.OPEN));
        tell("opened again", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(entries(story(park), "DISPUTED_FUNDS")).isEqualByComparingTo("4.50");

        tell("won", chargeback(id, reference, Chargeback.State.WON));
        tell("late", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("PAID");
        assertThat(entries(story(park), "DISPUTED_FUNDS")).isZero();
    }

    @Test
    void whatABankKeepsIsARefundEvenWhenItsDecisionIsToldFirst() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
        String id = UUID.randomUUID().toString();

        tell("lost", chargeback(id, reference, Chargeback.State.LOST));
        tell("opened late", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("REFUNDED");
        assertThat(entries(story(park), "DISPUTED_FUNDS")).isZero();
        assertThat(entries(story(park), "PROVIDER_CLEARING")).isZero();
    }

    @Test
    void aRefundMadeAtTheProviderIsBookedOnceAndShown() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
        ProviderNotice back = new ProviderNotice.RefundedOutside(
                "re-" + reference, reference, new Money(new BigDecimal("1.50"), "EUR"));

        tell("created", back);
        tell("updated", back);

        JsonNode story = story(park);
        assertThat(story.at("/charge/state").asText()).isEqualTo("PART_REFUNDED");
        assertThat(story.path("refunds")).hasSize(1);
        assertThat(story.at("/refunds/0/amount/amount").asText()).isEqualTo("1.50");
        assertThat(story.at("/refunds/0/reason").asText()).contains("pages of");
        assertThat(story.at("/refunds/0/requestedBy").asText()).isEqualTo("sandbox");
        assertThat(entries(story, "PROVIDER_CLEARING")).isEqualByComparingTo("3.00");
        assertThat(entries(story, "RECEIVABLE")).isZero();
        assertThat(park.get("/sessions/" + id(park) + "/receipts").path("items").findValuesAsText("kind"))
                .containsExactly("RECEIPT", "CREDIT_NOTE");

        tell(
                "more than was left",
                new ProviderNotice.RefundedOutside(
                        "re2-" + reference, reference, new Money(new BigDecimal("4.50"), "EUR")));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("REFUNDED");
        assertThat(entries(story(park), "PROVIDER_CLEARING")).isZero();
    }

    @Test
    void aRefundAtTheProviderDuringADisputeLeavesTheDisputeOpen() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
        String dispute = park.asked()
                .body("{\"reason\":\"NOT_MY_CAR\"}")
                .post("/sessions/" + id(park) + "/disputes")
                .path("disputeId");

        tell(
                "refunded",
                new ProviderNotice.RefundedOutside(
                        "re-" + reference, reference, new Money(new BigDecimal("4.50"), "EUR")));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(reject(park, dispute).statusCode()).isEqualTo(200);
        assertThat(story(park).at("/charge/state").asText()).isEqualTo("REFUNDED");
    }

    @Test
    void chargebacksAreListedWithTheirDeadline() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
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

        JsonNode listed = park.get("/chargebacks?facilityId=" + park.id).at("/items/0");
        assertThat(listed.path("reference").asText()).isEqualTo(id);
        assertThat(listed.path("sessionId").asText()).isEqualTo(id(park));
        assertThat(listed.path("answerBy").asText()).isEqualTo(deadline.toString());
        assertThat(listed.path("state").asText()).isEqualTo("WON");
        assertThat(park.get("/chargebacks?state=OPEN&facilityId=" + park.id).path("items"))
                .isEmpty();
    }

    @Test
    void aDriversObjectionWaitsForTheBank() {
        CarPark park = parkWithDueCharge();
        String reference = paid(park);
        String dispute = park.asked()
                .body("{\"reason\":\"NOT_MY_CAR\"}")
                .post("/sessions/" + id(park) + "/disputes")
                .path("disputeId");
        String id = UUID.randomUUID().toString();
        tell("opened", chargeback(id, reference, Chargeback.State.OPEN));

        assertThat(reject(park, dispute).statusCode()).isEqualTo(409);
        tell("won", chargeback(id, reference, Chargeback.State.WON));

        assertThat(story(park).at("/charge/state").asText()).isEqualTo("DISPUTED");
        assertThat(reject(park, dispute).statusCode()).isEqualTo(200);
        assertThat(story(park).at("/charge/state").asText()).isEqualTo("PAID");
    }

    private static Response reject(CarPark park, String dispute) {
        return park.asked()
                .body("{\"outcome\":\"reject\",\"reason\":\"It was\"}")
                .post("/disputes/" + dispute + "/answer");
    }

    private void tell(String event, ProviderNotice what) {
        assertThat(desk.take(new Notice("sandbox", event + what.hashCode(), "test", what)))
                .isTrue();
    }

    private static Chargeback chargeback(String id, String reference, Chargeback.State state) {
        return new Chargeback(id, reference, new Money(new BigDecimal("4.50"), "EUR"), "fraudulent", state);
    }

    private static String sentToTheBank(CarPark park) {
        return park.asked()
                .header("Idempotency-Key", "key")
                .body("{\"method\":\"sandbox-authenticate\",\"returnUrl\":\"http://localhost:8080/visits\"}")
                .post(payments(park))
                .path("paymentId");
    }

    private static String paid(CarPark park) {
        return park.asked()
                .header("Idempotency-Key", "key")
                .body("{\"method\":\"sandbox-ok\"}")
                .post(payments(park))
                .path("providerReference");
    }

    private static BigDecimal entries(JsonNode story, String account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode entry : story.path("entries")) {
            BigDecimal amount = new BigDecimal(entry.at("/amount/amount").asText());
            sum = entry.path("debit").asText().equals(account) ? sum.add(amount) : sum;
            sum = entry.path("credit").asText().equals(account) ? sum.subtract(amount) : sum;
        }
        return sum;
    }

    private static CarPark parkWithDueCharge() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        return park;
    }

    private static JsonNode story(CarPark park) {
        return park.get("/sessions/" + id(park) + "/charge");
    }

    private static String payments(CarPark park) {
        return "/sessions/" + id(park) + "/payments";
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }
}
