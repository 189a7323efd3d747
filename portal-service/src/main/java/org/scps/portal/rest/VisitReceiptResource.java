package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.visit.Visits;

/** What a driver was given for their money. */
@Path("/api/v1/visits/{sessionId}/receipts")
@Authenticated
class VisitReceiptResource {

    private final Visits visits;
    private final Viewer viewer;

    VisitReceiptResource(Visits visits, Viewer viewer) {
        this.visits = visits;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Receipts and credit notes of one of my visits")
    public List<ReceiptDocument> receipts(UUID sessionId) {
        return Refusal.unless(visits.receipts(viewer.accountId(), sessionId));
    }
}
