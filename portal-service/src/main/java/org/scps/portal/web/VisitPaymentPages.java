package org.scps.portal.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.visit.VisitPayments;
import org.scps.portal.visit.Visits;

/** A driver pays a visit, here or on the provider's page. */
@Path("/visits")
@Authenticated
class VisitPaymentPages {

    private final Visits visits;
    private final VisitPayments payments;
    private final VisitPage page;
    private final Addresses addresses;
    private final Viewer viewer;

    VisitPaymentPages(Visits visits, VisitPayments payments, VisitPage page, Addresses addresses, Viewer viewer) {
        this.visits = visits;
        this.payments = payments;
        this.page = page;
        this.addresses = addresses;
        this.viewer = viewer;
    }

    @POST
    @Path("{sessionId}/payments")
    public Response pay(UUID sessionId, @RestForm String method, @RestForm String key, @RestForm String most) {
        String path = VisitPage.path(sessionId);
        PaymentWish wish = PaymentWish.chosen(viewer.accountId(), method, addresses.of(path + "/back"))
                .upTo(most);
        Answer<Payment> outcome =
                visits.pay(viewer.accountId(), sessionId, key, viewer.signedIn().email(), wish);
        if (outcome instanceof Answer.Given<Payment> given) {
            return given.value().awaitsDriver()
                    ? Html.ok(CardPages.Templates.away(given.value().actionUrl(), path))
                    : Html.seeOther(path);
        }
        if (outcome instanceof Answer.Refused<Payment> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        String problem = outcome instanceof Answer.Refused<Payment> refused && refused.status() == 402
                ? "The card was declined. Nothing was charged."
                : outcome.notice();
        return Html.unprocessable(page.of(sessionId, problem, method));
    }

    /** From the provider's page. */
    @GET
    @Path("{sessionId}/back")
    public Response back(UUID sessionId) {
        return went(sessionId, Refusal.unless(payments.check(viewer.accountId(), sessionId)));
    }

    @POST
    @Path("{sessionId}/payments/cancellation")
    public Response cancel(UUID sessionId) {
        return went(sessionId, Refusal.unless(payments.cancel(viewer.accountId(), sessionId)));
    }

    private Response went(UUID sessionId, Payment payment) {
        return payment.declined()
                ? Html.unprocessable(page.of(sessionId, "It was not paid. Nothing was charged.", null))
                : Html.seeOther(VisitPage.path(sessionId));
    }
}
