package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.estate.Facility;
import org.scps.portal.guest.GuestPayment;
import org.scps.portal.guest.Guests;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.GuestVisit;
import org.scps.portal.upstream.Objection;
import org.scps.portal.upstream.PaymentWish;

/** Pays a visit that was found by its plate, or objects to it, without an account. */
@Path("/pay")
@PermitAll
class GuestPages {

    private final Guests guests;
    private final PayOffers offers;
    private final Places places;
    private final Addresses addresses;

    GuestPages(Guests guests, PayOffers offers, Places places, Addresses addresses) {
        this.guests = guests;
        this.offers = offers;
        this.places = places;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance visit(
                String link, GuestVisit visit, Facility facility, PayView pay, String paymentKey, String problem);

        static native TemplateInstance waiting(String link, String url);

        static native TemplateInstance objected(List<Dispute> disputes, Facility facility);
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

    /** @param chosen to pay with, before; null for nothing */
    private TemplateInstance page(String link, String problem, String chosen) {
        GuestVisit visit = Refusal.unless(guests.toPay(link));
        // A new key for each page shown: pressing twice pays once.
        return Templates.visit(
                link,
                visit,
                places.of(visit.facilityId()),
                offers.guest(chosen),
                UUID.randomUUID().toString(),
                problem);
    }
}
