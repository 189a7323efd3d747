package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.scps.portal.estate.Facility;
import org.scps.portal.guest.Guests;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.BillingDocuments;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;

/** What somebody without an account has paid, for whoever has the link. */
@Path("/pay/receipts")
@PermitAll
class GuestReceiptPages {

    private final Guests guests;
    private final BillingDocuments documents;
    private final Places places;

    GuestReceiptPages(Guests guests, BillingDocuments documents, Places places) {
        this.guests = guests;
        this.documents = documents;
        this.places = places;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance paid(
                String link, Receipt receipt, List<ReceiptDocument> documents, Facility facility);
    }

    @GET
    @Path("{link}")
    public Response receipt(String link) {
        Receipt receipt = Refusal.unless(guests.receipt(link));
        return Html.ok(
                Templates.paid(link, receipt, guests.documents(link).or(List.of()), places.of(receipt.facilityId())));
    }

    @GET
    @Path("{link}/{number}.pdf")
    public Response pdf(String link, String number) {
        boolean own = Refusal.unless(guests.documents(link)).stream()
                .anyMatch(document -> document.number().equals(number));
        if (!own) {
            throw new Refusal(404, "There is no such receipt.");
        }
        return Response.ok(Refusal.unless(documents.receipt(number)), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + number + ".pdf\"")
                .build();
    }
}
