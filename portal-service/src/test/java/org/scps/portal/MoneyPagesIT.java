package org.scps.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.local.testing.PostgresResource;
import org.scps.portal.testing.NeighboursControl;
import org.scps.portal.testing.NeighboursResource;
import org.scps.portal.testing.Portal;
import org.scps.portal.testing.Portal.Browser;
import org.scps.portal.testing.Samples;

/** Pages of charges, the ledger and what is unpaid. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class MoneyPagesIT {

    private final UUID sessionId = UUID.randomUUID();
    private final String charge = "/operator/sessions/" + sessionId + "/charge";
    private Browser operator;

    @BeforeEach
    void somebodyHasToPay() {
        NeighboursControl.reset();
        stay("DUE");
        operator = Browser.signedIn(Portal.OPERATOR, Portal.OPERATOR_PASSWORD);
    }

    @Test
    void onlyOperatorsSeeThem() {
        Browser driver = Browser.signedIn(Portal.DRIVER, Portal.DRIVER_PASSWORD);

        assertThat(List.of(
                        charge,
                        "/operator/ledger",
                        "/operator/ledger/ledger.csv",
                        "/operator/unpaid",
                        "/operator/chargebacks"))
                .allSatisfy(page -> assertThat(driver.get(page).statusCode()).isEqualTo(403));
        driver.get("/visits");
        assertThat(driver.post(charge + "/waiver", Map.of("reason", "x", "key", "k"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(NeighboursControl.decisions()).isEmpty();
    }

    @Test
    void aChargeShowsWhatHappenedAndWhatCanBeDecided() {
        String page = operator.get(charge).asString();

        assertThat(page).contains("The stay ended", "do-waiver", "do-write-off", "Receivable", "€6.00");
        assertThat(page).doesNotContain("do-refunds", "do-reopening");
    }

    @Test
    void whileTheBankHasTheMoneyNothingIsOfferedToDecide() {
        stay("DISPUTED");

        assertThat(operator.get(charge).asString())
                .contains("Taken back by the bank", "at-bank", "/operator/chargebacks")
                .doesNotContain("do-waiver", "do-write-off", "Nothing to decide");
    }

    @Test
    void aDecisionHasAReasonANameAndAKey() {
        operator.get(charge);

        assertThat(operator.post(charge + "/waiver", Map.of("reason", "The barrier was stuck", "key", "key-1"))
                        .statusCode())
                .isEqualTo(303);

        JsonNode decision = NeighboursControl.decisions().get(0);
        assertThat(decision.path("reason").asText()).isEqualTo("The barrier was stuck");
        assertThat(decision.path("actor").asText()).isEqualTo(Portal.OPERATOR);
        assertThat(decision.path("idempotencyKey").asText()).isEqualTo("key-1");
        assertThat(operator.get(charge).asString()).contains("do-reopening").doesNotContain("do-waiver");
    }

    @Test
    void aDecisionWithoutAReasonIsNoneAndARefusalIsTold() {
        operator.get(charge);

        Response blank = operator.post(charge + "/write-off", Map.of("reason", " ", "key", "key-1"));
        Response refused = operator.post(charge + "/write-off", Map.of("reason", "refuse", "key", "key-2"));

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("The charge is paid");
    }

    @Test
    void aPartOfWhatWasPaidIsGivenBack() {
        stay("PAID");
        assertThat(operator.get(charge).asString()).contains("do-refunds").doesNotContain("do-waiver");

        assertThat(operator.post(
                                charge + "/refunds",
                                Map.of("amount", "1,50", "reason", "The lift was broken", "key", "key-1"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(NeighboursControl.decisions().get(0).path("amount").asText()).isEqualTo("1.50");
    }

    @Test
    void theLedgerShowsBalancesAndEntriesAndGoesOutAsCsv() {
        assertThat(operator.get("/operator/ledger").asString())
                .contains("VAT payable", "come to zero", "Receivable", "Charged", "ledger.csv");
        assertThat(operator.get("/operator/ledger?from=2026-03-01&to=2026-03-31&account=REVENUE&facilityId=riverside")
                        .asString())
                .contains("at the end of 2026-03-31");
        assertThat(operator.get("/operator/ledger?from=soon").statusCode()).isEqualTo(422);
        assertThat(operator.get("/operator/ledger/ledger.csv?from=2026-03-01").contentType())
                .startsWith("text/csv");
    }

    @Test
    void chargebacksShowTheirStateDeadlineAndCharge() {
        assertThat(operator.get("/operator/chargebacks").asString())
                .contains(
                        charge, "Fraudulent<br>", "dp_1", "Answer by", "Wed 1 Apr, 14:00", "Deadline missed", "€4.50");
        NeighboursControl.reset();
        assertThat(operator.get("/operator/chargebacks").asString()).contains("No bank has taken anything back");
    }

    @Test
    void whatIsUnpaidIsAListAndItSaysWhenThereIsNothing() {
        ObjectNode partlyPaid = Samples.left(sessionId, "BKT1234", Instant.now(), Duration.ofMinutes(80), "DUE");
        ((ObjectNode) partlyPaid.get("charge"))
                .putObject("due")
                .put("amount", "1.50")
                .put("currency", "EUR");
        NeighboursControl.session(partlyPaid);
        assertThat(operator.get("/operator/unpaid").asString())
                .contains(charge, "Export for collection", "<strong>€1.50</strong>", "€4.50");
        NeighboursControl.reset();
        assertThat(operator.get("/operator/unpaid").asString()).contains("Everybody has paid");
    }

    @Test
    void withoutBillingTheySayItInsteadOfShowingNothing() {
        NeighboursControl.down(true);

        assertThat(operator.get("/operator/ledger").asString()).contains("does not answer right now");
        assertThat(operator.get("/operator/unpaid").asString()).contains("does not answer right now");
        assertThat(operator.get(charge).statusCode()).isEqualTo(503);
    }

    @Test
    void aCardNumberInAFormIsRefused() {
        operator.get(charge);

        Response refused =
                operator.post(charge + "/waiver", Map.of("reason", "Back to 4242 4242 4242 4242", "key", "key-1"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Card numbers are never taken").doesNotContain("4242 4242");
        assertThat(NeighboursControl.decisions()).isEmpty();
    }

    private void stay(String state) {
        NeighboursControl.session(
                Samples.left(sessionId, Portal.anyPlate(), Instant.now(), Duration.ofMinutes(80), state));
    }
}
