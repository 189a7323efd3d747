package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** One visit to a car park where ten minutes cost 1.00, and the money it comes to. */
final class PricedVisit {

    static final String PLATE = "BPI1234";
    /** Costs 6.00. */
    static final Duration STAY = Duration.ofMinutes(55);
    /** A quarter of an hour to leave after paying. */
    static final String TERMS =
            "\"graceAfterPayment\":\"PT15M\"," + "\"tax\":{\"name\":\"VAT\",\"taxRate\":\"19\",\"taxIncluded\":true},";

    private static final String RATES = "\"rateTables\":[{\"rateLineCollections\":[{\"rateLines\":"
            + "[{\"rateLineType\":\"incrementingRate\",\"incrementPeriod\":\"PT10M\",\"value\":\"1.00\"}]}]}]}";

    final CarPark park = CarPark.opened();
    private final EntityManager entities;

    PricedVisit(EntityManager entities, String terms) {
        this.entities = entities;
        park.priced(
                entities,
                "{\"tariffId\":\"x\",\"name\":\"Tens\",\"timeZone\":\"Europe/Berlin\",\"currency\":\"EUR\"," + terms
                        + RATES);
    }

    PricedVisit entered(Instant at) {
        park.entry(PLATE, at.toString()).sent();
        park.eventually(() -> assertThat(park.sessions().path("total").asInt()).isEqualTo(1));
        return this;
    }

    void leaves(Instant at) {
        park.exit(PLATE, at.toString()).sent();
    }

    /** And has to pay. */
    PricedVisit left(Instant at) {
        leaves(at);
        park.eventually(() -> assertThat(charge().path("state").asText()).isEqualTo("DUE"));
        return this;
    }

    String id() {
        return park.session().path("sessionId").asText();
    }

    JsonNode charge() {
        return park.session().path("charge");
    }

    JsonNode quote() {
        return park.get("/sessions/" + id() + "/quote");
    }

    Response pay(String method, String key) {
        return park.asked()
                .header("Idempotency-Key", key)
                .body("{\"method\":\"" + method + "\"}")
                .post("/sessions/" + id() + "/payments");
    }

    /** The receivable is what is due, and all accounts come to zero. */
    void assertBalanced(long due) {
        assertThat(balance(id())).isEqualTo(due);
    }

    /** What a session still owes by the ledger, in cents, whose accounts come to zero. */
    long balance(String session) {
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
