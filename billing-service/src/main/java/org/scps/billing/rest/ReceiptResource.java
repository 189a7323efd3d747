package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.receipt.ReceiptDocument;
import org.scps.billing.receipt.ReceiptPdf;
import org.scps.billing.receipt.Receipts;

/** One receipt or credit note, as it was issued. */
@Path("/api/v1/receipts")
class ReceiptResource {

    private static final String PDF = "application/pdf";

    private final Receipts receipts;

    ReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * @param kind RECEIPT or CREDIT_NOTE
     * @param corrects the receipt a credit note is for; null for a receipt
     * @param vatPercent of the net amount, such as {@code 19.0}
     */
    record View(
            String number,
            ReceiptDocument.Kind kind,
            String corrects,
            UUID sessionId,
            UUID paymentId,
            String facilityId,
            String facilityName,
            String timeZone,
            List<String> seller,
            String plate,
            Instant enteredAt,
            Instant leftAt,
            String reason,
            List<ChargeView.Line> lines,
            MoneyView gross,
            MoneyView net,
            MoneyView vat,
            BigDecimal vatPercent,
            String provider,
            String providerReference,
            Instant issuedAt) {

        static View of(ReceiptDocument receipt) {
            return new View(
                    receipt.number(),
                    receipt.kind(),
                    receipt.corrects(),
                    receipt.sessionId(),
                    receipt.paymentId(),
                    receipt.facilityId(),
                    receipt.facilityName(),
                    receipt.timeZone(),
                    receipt.seller(),
                    receipt.plate(),
                    receipt.enteredAt(),
                    receipt.leftAt(),
                    receipt.reason(),
                    ChargeView.Line.of(receipt.lines()),
                    MoneyView.of(receipt.gross()),
                    MoneyView.of(receipt.net()),
                    MoneyView.of(receipt.vat()),
                    receipt.vatPercent(),
                    receipt.provider(),
                    receipt.providerReference(),
                    receipt.issuedAt());
        }
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One receipt or credit note")
    @Transactional
    public View one(@PathParam("number") String number) {
        return View.of(document(number));
    }

    @GET
    @Path("/{number}/pdf")
    @Produces(PDF)
    @Operation(summary = "One receipt or credit note on paper")
    @Transactional
    public Response pdf(@PathParam("number") String number) {
        ReceiptDocument receipt = document(number);
        return Response.ok(ReceiptPdf.of(receipt), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + receipt.number() + ".pdf\"")
                .build();
    }

    private ReceiptDocument document(String number) {
        return receipts.find(number).orElseThrow(() -> Refusal.notFound("receipt " + number));
    }
}
