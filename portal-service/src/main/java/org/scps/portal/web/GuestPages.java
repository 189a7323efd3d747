package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.guest.Found;
import org.scps.portal.guest.GuestPayment;
import org.scps.portal.guest.Guests;
import org.scps.portal.guest.Lookup;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.BillingDocuments;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.GuestVisit;
import org.scps.portal.upstream.Objection;
import org.scps.portal.upstream.PaymentWays;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Wallet;

/** Payment by plate, without an account. */
@Path("/pay")
@PermitAll
class GuestPages {

    private final Guests guests;
    private final Facilities facilities;
    private final BillingDocuments documents;
    private final Places places;
    private final Wallet wallet;
    private final Addresses addresses;
    private final HttpServerRequest request;

    GuestPages(
            Guests guests,
            Facilities facilities,
            BillingDocuments documents,
            Places places,
            Wallet wallet,
            Addresses addresses,
            HttpServerRequest request) {
        this.guests = guests;
        this.facilities = facilities;
        this.documents = documents;
        this.places = places;
        this.wallet = wallet;
        this.addresses = addresses;
        this.request = request;
    }

    /** What was asked for, for the form to keep. */
    public record Asked(String facilityId, String plate, String entered) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance lookup(List<Facility> facilities, Asked asked, String problem);

        static native TemplateInstance found(List<Found> visits, Facility facility, Asked asked);

        static native TemplateInstance visit(
                String link, GuestVisit visit, Facility facility, PayView pay, String paymentKey, String problem);

        static native TemplateInstance waiting(String link, String url);

        static native TemplateInstance paid(
                String link, Receipt receipt, List<ReceiptDocument> documents, Facility facility);

        static native TemplateInstance objected(List<Dispute> disputes, Facility facility);
    }

    /** @param at the facility whose sign was scanned; may be missing */
    @GET
    public Response form(@QueryParam("at") String at) {
        return Html.ok(form(new Asked(at == null ? "" : at, "", ""), null));
    }

    @POST
    public Response lookUp(@RestForm String facilityId, @RestForm String plate, @RestForm String entered) {
        Asked asked = new Asked(
                facilityId == null ? "" : facilityId, plate == null ? "" : plate, entered == null ? "" : entered);
        if (facilities.withId(asked.facilityId()).isEmpty()) {
            return Html.unprocessable(form(asked, "Please choose the car park."));
        }
        Instant enteredAbout;
        try {
            enteredAbout =
                    instant(asked.entered(), places.of(asked.facilityId()).zone());
        } catch (DateTimeException e) {
            return Html.unprocessable(
                    form(asked, "Please write when you drove in as a day and a time, or leave it empty."));
        }
        Lookup outcome = guests.lookUp(
                asked.facilityId(),
                asked.plate(),
                enteredAbout,
                request.remoteAddress().hostAddress());
        if (outcome instanceof Lookup.Answered answered) {
            return Html.ok(Templates.found(answered.visits(), places.of(asked.facilityId()), asked));
        }
        if (outcome instanceof Lookup.TooMany many) {
            long minutes = many.pause().toMinutes() + 1;
            return Html.of(429, form(asked, "Too many attempts. Please try again in %d minutes.".formatted(minutes)));
        }
        if (outcome instanceof Lookup.Unavailable unavailable) {
            return Html.of(503, form(asked, unavailable.notice()));
        }
        return Html.unprocessable(form(asked, "A plate has 2 to 12 letters and digits."));
    }

    /** @return null for nothing typed */
    private static Instant instant(String typed, ZoneId zone) {
        return typed.isBlank()
                ? null
                : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
    }

    @POST
    @Path("{link}/mine")
    public Response mine(String link) {
        return Html.seeOther("/pay/" + Refusal.unless(guests.confirm(link)).link());
    }

    @GET
    @Path("{link}")
    public Response visit(String link) {
        return Html.ok(page(link, null, null));
    }

    @POST
    @Path("{link}/payments")
    public Response pay(String link, @RestForm String method, @RestForm String key, @RestForm String most) {
        PaymentWish wish =
                PaymentWish.way(method, addresses.of("/pay/" + link + "/back")).upTo(most);
        Answer<GuestPayment> outcome = guests.pay(link, key, wish);
        if (outcome instanceof Answer.Given<GuestPayment> given) {
            return went(link, given.value());
        }
        if (outcome instanceof Answer.Refused<GuestPayment> refused && refused.status() == 402) {
            return Html.unprocessable(page(link, "The card was declined. Nothing was charged.", method));
        }
        if (outcome instanceof Answer.Refused<GuestPayment> refused && refused.status() == 409) {
            // The price has risen meanwhile, or it is paid already: then the page says that there is nothing to pay.
            return Html.unprocessable(page(link, refused.notice(), method));
        }
        throw new Refusal(
                outcome instanceof Answer.Refused<GuestPayment> refused ? refused.status() : 503, outcome.notice());
    }

    /** From the provider's page. */
    @GET
    @Path("{link}/back")
    public Response back(String link) {
        return went(link, Refusal.unless(guests.check(link)));
    }

    @POST
    @Path("{link}/cancellation")
    public Response cancel(String link) {
        return went(link, Refusal.unless(guests.cancel(link)));
    }

    private Response went(String link, GuestPayment paid) {
        if (paid.payment().awaitsDriver()) {
            return Html.ok(Templates.waiting(link, paid.payment().actionUrl()));
        }
        return paid.receiptLink() == null
                ? Html.unprocessable(page(link, "It was not paid. Nothing was charged.", null))
                : Html.seeOther("/pay/receipts/" + paid.receiptLink());
    }

    @GET
    @Path("receipts/{link}")
    public Response receipt(String link) {
        Receipt receipt = Refusal.unless(guests.receipt(link));
        return Html.ok(
                Templates.paid(link, receipt, guests.documents(link).or(List.of()), places.of(receipt.facilityId())));
    }

    @GET
    @Path("receipts/{link}/{number}.pdf")
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

    @POST
    @Path("{link}/disputes")
    public Response object(String link, @RestForm String reason, @RestForm String words) {
        return Html.seeOther("/pay/disputes/" + Refusal.unless(guests.object(link, new Objection(reason, words))));
    }

    @GET
    @Path("disputes/{link}")
    public Response disputes(String link) {
        List<Dispute> disputes = Refusal.unless(guests.disputes(link));
        return Html.ok(Templates.objected(
                disputes, places.of(disputes.isEmpty() ? "" : disputes.get(0).facilityId())));
    }

    private TemplateInstance form(Asked asked, String problem) {
        return Templates.lookup(facilities.all(), asked, problem);
    }

    /** @param chosen to pay with, before; null for nothing */
    private TemplateInstance page(String link, String problem, String chosen) {
        GuestVisit visit = Refusal.unless(guests.toPay(link));
        // A new key for each page shown: pressing twice pays once.
        return Templates.visit(
                link,
                visit,
                places.of(visit.facilityId()),
                PayView.guest(wallet.ways().or(PaymentWays.NONE), chosen),
                UUID.randomUUID().toString(),
                problem);
    }
}
