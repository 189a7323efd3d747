package org.scps.billing.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

class ReceiptPdfTest {

    private static final Instant EIGHT = Instant.parse("2026-03-03T07:00:00Z");

    @Test
    void aReceiptShowsWhoWhatAndTheVat() throws IOException {
        String text = text(ReceiptPdf.of(receipt("Riverside", 1)));

        assertThat(text)
                .contains("Receipt", "riverside-000017", "Parking Ltd", "BAB1234")
                .contains("3 Mar 2026, 08:00")
                .contains("4.50 EUR", "3.78 EUR", "VAT 19.0 %", "0.72 EUR");
    }

    @Test
    void aNameInAnyAlphabetCostsNobodyTheirReceipt() throws IOException {
        assertThat(text(ReceiptPdf.of(receipt("Łódź Čarší Ελλάδα", 1)))).contains("Łódź Čarší Ελλάδα");
        assertThat(text(ReceiptPdf.of(receipt("\u99d0\u8eca\u5834", 1)))).contains("???");
    }

    @Test
    void manyLinesTakeMorePages() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReceiptPdf.of(receipt("Riverside", 120)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void theFontIsInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReceiptPdf.of(receipt("Riverside", 1)))) {
            var fonts = document.getPage(0).getResources();
            fonts.getFontNames().forEach(name -> {
                try {
                    assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(fonts.getFontNames()).isNotEmpty();
        }
    }

    @Test
    void vatOfAPartIsItsShare() {
        assertThat(Vat.share(new BigDecimal("59.50"), new BigDecimal("119.00"), new BigDecimal("19")))
                .isEqualTo("9.50");
        assertThat(Vat.percent(new BigDecimal("119.00"), new BigDecimal("19.00")))
                .isEqualTo("19.0");
        assertThat(Vat.percent(new BigDecimal("0.00"), BigDecimal.ZERO)).isEqualTo("0.0");
    }

    private static ReceiptDocument receipt(String facility, int lines) {
        ChargeLine line = new ChargeLine("Tue 3 Mar, 3 × 30 minutes", EIGHT, EIGHT, euros("4.50"));
        return new ReceiptDocument(
                "riverside-000017",
                ReceiptDocument.Kind.RECEIPT,
                null,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "riverside",
                facility,
                "Europe/Berlin",
                List.of("Parking Ltd", "1 High Street", "VAT DE000000000"),
                "BAB1234",
                EIGHT,
                EIGHT.plusSeconds(4860),
                null,
                Collections.nCopies(lines, line),
                euros("4.50"),
                euros("0.72"),
                "standard",
                1,
                "sandbox",
                "sandbox-1",
                EIGHT.plusSeconds(5000));
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
