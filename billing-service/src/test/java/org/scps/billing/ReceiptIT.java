package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.scps.billing.receipt.ReceiptDocument;
import org.scps.billing.receipt.Receipts;

/** Receipts are numbered without gaps, never change, and come on paper. */
@BillingTest
class ReceiptIT {

    @Inject
    Receipts receipts;

    @Inject
    EntityManager entities;

    @Test
    void aPaymentGivesAReceiptWithVatAsDataAndOnPaper() throws Exception {
        CarPark park = paidPark();

        JsonNode receipt = park.get("/sessions/" + id(park) + "/receipts").at("/items/0");
        Response pdf = park.asked().get("/receipts/" + receipt.path("number").asText() + "/pdf");

        assertThat(receipt.path("number").asText()).isEqualTo(park.id + "-000001");
        assertThat(receipt.at("/gross/amount").asText()).isEqualTo("4.50");
        assertThat(receipt.path("vatPercent").asText()).isNotBlank();
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(park.id + "-000001", "BAB1234", "4.50 EUR", "VAT");
        }
    }

    @Test
    void numbersHaveNoGapsHoweverManyPayAtOnceAndHoweverManyFail() throws Exception {
        String facility = "numbers-" + UUID.randomUUID();
        ExecutorService tills = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Long>> work = IntStream.range(0, 120)
                    .<Callable<Long>>mapToObj(i -> () -> {
                        try {
                            return QuarkusTransaction.requiringNew().call(() -> {
                                long number = receipts.nextSequence(facility, ReceiptDocument.Kind.RECEIPT);
                                if (i % 3 == 0) {
                                    throw new IllegalStateException("This payment was not stored");
                                }
                                return number;
                            });
                        } catch (RuntimeException e) {
                            return null;
                        }
                    })
                    .toList();

            List<Long> issued = tills.invokeAll(work).stream()
                    .map(ReceiptIT::get)
                    .filter(number -> number != null)
                    .sorted()
                    .toList();

            assertThat(issued)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 80).boxed().toList());
        } finally {
            tills.shutdown();
        }
    }

    @Test
    void creditNotesAreNumberedApart() {
        String facility = "numbers-" + UUID.randomUUID();

        long receipt = QuarkusTransaction.requiringNew()
                .call(() -> receipts.nextSequence(facility, ReceiptDocument.Kind.RECEIPT));
        long note = QuarkusTransaction.requiringNew()
                .call(() -> receipts.nextSequence(facility, ReceiptDocument.Kind.CREDIT_NOTE));

        assertThat(receipt).isEqualTo(1);
        assertThat(note).isEqualTo(1);
        assertThat(ReceiptDocument.Kind.CREDIT_NOTE.number("riverside", note)).isEqualTo("riverside-C000001");
    }

    @Test
    void whatWasIssuedIsNeverChanged() {
        CarPark park = paidPark();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update receipt_document set gross = 0 where number = ?1")
                                .setParameter(1, park.id + "-000001")
                                .executeUpdate()))
                .hasStackTraceContaining("kept for ever");
        assertThat(park.asked().get("/receipts/nowhere-000001").statusCode()).isEqualTo(404);
    }

    private static Long get(java.util.concurrent.Future<Long> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CarPark paidPark() {
        CarPark park = CarPark.opened();
        park.entry("BAB1234", "08:00").sent();
        park.exit("BAB1234", "09:01").sent();
        park.eventually(
                () -> assertThat(park.session().at("/charge/state").asText()).isEqualTo("DUE"));
        park.asked()
                .header("Idempotency-Key", "key-1")
                .body("{\"method\":\"sandbox-ok\"}")
                .post("/sessions/" + id(park) + "/payments")
                .then()
                .statusCode(201);
        return park;
    }

    private static String id(CarPark park) {
        return park.session().path("sessionId").asText();
    }
}
