package org.scps.billing.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/** A receipt or credit note on paper. */
public final class ReceiptPdf {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private ReceiptPdf() {}

    public static byte[] of(ReceiptDocument receipt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title(receipt) + " " + receipt.number());
            document.getDocumentCatalog().setLanguage("en");
            try (PdfSheet sheet = new PdfSheet(document)) {
                write(receipt, sheet);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write receipt " + receipt.number(), e);
        }
    }

    private static void write(ReceiptDocument receipt, PdfSheet sheet) throws IOException {
        ZoneId zone = ZoneId.of(receipt.timeZone());
        for (String line : receipt.seller()) {
            sheet.text(line, PdfSheet.SMALL);
        }
        sheet.gap();
        sheet.text(title(receipt), PdfSheet.LARGE);
        sheet.row("Number", receipt.number(), PdfSheet.NORMAL);
        sheet.row("Date", time(receipt.issuedAt(), zone), PdfSheet.NORMAL);
        if (receipt.corrects() != null) {
            sheet.row("For receipt", receipt.corrects(), PdfSheet.NORMAL);
        }
        sheet.gap();
        sheet.row("Car park", receipt.facilityName(), PdfSheet.NORMAL);
        sheet.row("Vehicle", receipt.plate(), PdfSheet.NORMAL);
        if (receipt.enteredAt() != null) {
            sheet.row("Entered", time(receipt.enteredAt(), zone), PdfSheet.NORMAL);
        }
        if (receipt.leftAt() != null) {
            sheet.row("Left", time(receipt.leftAt(), zone), PdfSheet.NORMAL);
        }
        sheet.rule();
        if (receipt.reason() != null) {
            sheet.text(receipt.reason(), PdfSheet.NORMAL);
        }
        for (ChargeLine line : receipt.lines()) {
            sheet.row(line.description(), words(line.amount()), PdfSheet.NORMAL);
        }
        sheet.rule();
        totals(receipt, sheet);
        sheet.gap();
        sheet.text(
                "Times are local to the car park (" + receipt.timeZone() + "). Tariff " + receipt.tariffId()
                        + ", version " + receipt.tariffVersion() + ". Payment " + receipt.provider() + " "
                        + receipt.providerReference() + ".",
                PdfSheet.SMALL);
    }

    private static void totals(ReceiptDocument receipt, PdfSheet sheet) throws IOException {
        boolean back = receipt.kind() == ReceiptDocument.Kind.CREDIT_NOTE;
        sheet.row(back ? "Given back" : "Paid", words(receipt.gross()), PdfSheet.NORMAL * 1.2f);
        sheet.row("Without VAT", words(receipt.net()), PdfSheet.NORMAL);
        sheet.row("VAT " + receipt.vatPercent().toPlainString() + " %", words(receipt.vat()), PdfSheet.NORMAL);
    }

    private static String title(ReceiptDocument receipt) {
        return receipt.kind() == ReceiptDocument.Kind.RECEIPT ? "Receipt" : "Credit note";
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
