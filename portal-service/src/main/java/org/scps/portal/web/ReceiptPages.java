package org.scps.portal.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.BillingDocuments;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.visit.Visits;

/** A driver's receipts and credit notes on paper. */
@Path("/visits/{sessionId}/receipts")
@Authenticated
class ReceiptPages {

    private final Visits visits;
    private final BillingDocuments documents;
    private final Viewer viewer;

    ReceiptPages(Visits visits, BillingDocuments documents, Viewer viewer) {
        this.visits = visits;
        this.documents = documents;
        this.viewer = viewer;
    }

    @GET
    @Path("{number}.pdf")
    public Response pdf(UUID sessionId, String number) {
        List<ReceiptDocument> own = Refusal.unless(visits.receipts(viewer.accountId(), sessionId));
        if (own.stream().noneMatch(receipt -> receipt.number().equals(number))) {
            throw new Refusal(404, "There is no such receipt.");
        }
        return Response.ok(Refusal.unless(documents.receipt(number)), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
                .build();
    }
}
