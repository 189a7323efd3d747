package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;

/** Money without decimals and with three, from the reads to the receipt. */
@BillingTest
class CurrencyIT {

    private static final String PLATE = "BCU1234";

    @Inject
    EntityManager entities;

    @Test
    void yenHaveNoDecimalsAnywhere() throws IOException {
        CarPark park = CarPark.opened("Asia/Tokyo", "JPY");
        priced(
                park,
                """
                {"tariffId":"x","name":"Yen","timeZone":"Asia/Tokyo","currency":"JPY",
                 "tax":{"name":"Consumption tax","taxRate":"10","taxIncluded":true},
                 "rateTables":[{"rateLineCollections":[{"rateLines":
                  [{"rateLineType":"incrementingRate","incrementPeriod":"PT30M","value":"200"}]}]}]}""");

        String text = parkedPaidAndOnPaper(park, "1000", "91");

        assertThat(text)
                .contains("1000 JPY", "91 JPY", "909 JPY")
                .doesNotContain("E+")
                .doesNotContain("1000.0");
        String session = park.session().path("sessionId").asText();
        JsonNode tooFine = json(park.asked()
                .header("Idempotency-Key", "fine")
                .body("{\"reason\":\"Half a yen\",\"amount\":\"0.5\"}")
                .post("/sessions/" + session + "/charge/refunds")
                .asString());
        assertThat(tooFine.path("status").asInt()).isEqualTo(409);
        assertThat(tooFine.path("detail").asText()).contains("0.5 JPY");
        park.asked()
                .header("Idempotency-Key", "all")
                .body("{\"reason\":\"Goodwill\"}")
                .post("/sessions/" + session + "/charge/refunds");
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS).stream()
                        .filter(event -> event.type().equals("Refunded"))
                        .map(event -> amount(event)))
                .containsExactly("1000"));
        assertThat(park.get("/sessions/" + session + "/receipts")
                        .at("/items/1/gross/amount")
                        .asText())
                .isEqualTo("1000");
    }

    @Test
    void dinarsHaveThree() throws IOException {
        CarPark park = CarPark.opened("Asia/Kuwait", "KWD");
        priced(
                park,
                """
                {"tariffId":"x","name":"Dinar","timeZone":"Asia/Kuwait","currency":"KWD",
                 "rateTables":[{"rateLineCollections":[{"rateLines":
                  [{"rateLineType":"incrementingRate","incrementPeriod":"PT30M","value":"0.125"}]}]}]}""");

        String text = parkedPaidAndOnPaper(park, "0.625", "0.000");

        assertThat(text).contains("0.625 KWD");
    }

    /** Two and a half hours. */
    private String parkedPaidAndOnPaper(CarPark park, String price, String vat) throws IOException {
        park.entry(PLATE, "08:00").sent();
        park.exit(PLATE, "10:30").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        JsonNode charge = park.session().path("charge");
        assertThat(charge.at("/total/amount").asText()).isEqualTo(price);
        assertThat(charge.at("/vat/amount").asText()).isEqualTo(vat);
        String session = park.session().path("sessionId").asText();
        park.asked()
                .header("Idempotency-Key", "key-1")
                .body("{\"method\":\"sandbox-ok\",\"most\":\"" + price + "\"}")
                .post("/sessions/" + session + "/payments")
                .then()
                .statusCode(201);
        park.eventually(() -> assertThat(park.events(Topics.PAYMENTS)).hasSize(1));
        assertThat(amount(park.events(Topics.PAYMENTS).get(0))).isEqualTo(price);
        assertThat(park.asked()
                        .get("/exports/payments.csv?facilityId=" + park.id)
                        .asString())
                .contains("," + price + ",")
                .doesNotContain("E+");
        assertThat(park.asked()
                        .get("/exports/charges.csv?facilityId=" + park.id)
                        .asString())
                .contains("," + price + ",");
        String number = park.get("/sessions/" + session + "/receipts")
                .at("/items/0/number")
                .asText();
        try (InputStream pdf = park.asked().get("/receipts/" + number + "/pdf").asInputStream()) {
            PDDocument document = Loader.loadPDF(pdf.readAllBytes());
            String text = new PDFTextStripper().getText(document);
            document.close();
            return text;
        }
    }

    private static JsonNode json(String text) throws IOException {
        return CarPark.JSON.readTree(text);
    }

    private static String amount(Broker.Received event) {
        try {
            return json(event.body()).at("/amount/amount").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void priced(CarPark park, String document) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into tariff_version select tariff_id, 2, facility_id, 'PUBLISHED', ?1, ?3, null,"
                                + " now(), 'test', now(), 'test' from tariff_version where facility_id = ?2")
                .setParameter(1, document)
                .setParameter(2, park.id)
                .setParameter(3, Instant.parse("2026-01-01T00:00:00Z"))
                .executeUpdate());
    }
}
