package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.receipt.Receipts;

@Path("/api/v1/sessions/{sessionId}/receipts")
class SessionReceiptResource {

    private final Receipts receipts;

    SessionReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    record Issued(List<ReceiptResource.View> items) {}

    @GET
    @Operation(summary = "Receipts and credit notes of a session, the earliest first")
    @Transactional
    public Issued ofSession(@PathParam("sessionId") String sessionId) {
        return new Issued(receipts.ofSession(Params.id("session", sessionId)).stream()
                .map(ReceiptResource.View::of)
                .toList());
    }
}
