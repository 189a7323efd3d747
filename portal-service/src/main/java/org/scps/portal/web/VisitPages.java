package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Objection;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWays;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Session;
import org.scps.portal.upstream.Wallet;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;
import org.scps.portal.visit.VisitDisputes;
import org.scps.portal.visit.VisitPayments;
import org.scps.portal.visit.Visits;

@Path("/visits")
@Authenticated
class VisitPages {

    private static final int PAGE = 20;

    private final Visits visits;
    private final VisitDisputes disputes;
    private final VisitPayments payments;
    private final Wallet wallet;
    private final Vehicles vehicles;
    private final Viewer viewer;
    private final Places places;
    private final Addresses addresses;
    private final Clock clock;

    VisitPages(
            Visits visits,
            VisitDisputes disputes,
            VisitPayments payments,
            Wallet wallet,
            Vehicles vehicles,
            Viewer viewer,
            Places places,
            Addresses addresses,
            Clock clock) {
        this.visits = visits;
        this.disputes = disputes;
        this.payments = payments;
        this.wallet = wallet;
        this.addresses = addresses;
        this.vehicles = vehicles;
        this.viewer = viewer;
        this.places = places;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance visits(Paged<VisitView> visits, List<Vehicle> vehicles, String notice);

        static native TemplateInstance visit(
                VisitView visit, List<Dispute> disputes, PayView pay, String paymentKey, String problem);

        static native TemplateInstance receipt(Receipt receipt, List<ReceiptDocument> documents, VisitView visit);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Session>> answer = visits.of(viewer.accountId(), Math.max(0, page), PAGE);
        return Html.ok(Templates.visits(
                answer.or(Paged.none()).map(this::view), vehicles.of(viewer.accountId()), answer.notice()));
    }

    @GET
    @Path("{sessionId}")
    public Response one(UUID sessionId) {
        return Html.ok(page(sessionId, null, null));
    }

    @POST
    @Path("{sessionId}/payments")
    public Response pay(UUID sessionId, @RestForm String method, @RestForm String key, @RestForm String most) {
        PaymentWish wish = PaymentWish.chosen(viewer.accountId(), method, addresses.of(path(sessionId) + "/back"))
                .upTo(most);
        Answer<Payment> outcome =
                visits.pay(viewer.accountId(), sessionId, key, viewer.signedIn().email(), wish);
        if (outcome instanceof Answer.Given<Payment> given) {
            return given.value().awaitsDriver()
                    ? Html.ok(CardPages.Templates.away(given.value().actionUrl(), path(sessionId)))
                    : Html.seeOther(path(sessionId));
        }
        if (outcome instanceof Answer.Refused<Payment> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        String problem = outcome instanceof Answer.Refused<Payment> refused && refused.status() == 402
                ? "The card was declined. Nothing was charged."
                : outcome.notice();
        return Html.unprocessable(page(sessionId, problem, method));
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
                ? Html.unprocessable(page(sessionId, "It was not paid. Nothing was charged.", null))
                : Html.seeOther(path(sessionId));
    }

    private static String path(UUID sessionId) {
        return "/visits/" + sessionId;
    }

    @POST
    @Path("{sessionId}/disputes")
    public Response object(UUID sessionId, @RestForm String reason, @RestForm String words) {
        Answer<Dispute> outcome =
                disputes.open(viewer.accountId(), sessionId, viewer.signedIn().email(), new Objection(reason, words));
        if (outcome instanceof Answer.Refused<Dispute> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        return outcome instanceof Answer.Given<Dispute>
                ? Html.seeOther("/visits/" + sessionId)
                : Html.unprocessable(page(sessionId, outcome.notice(), null));
    }

    @POST
    @Path("{sessionId}/confirmation")
    public Response confirm(UUID sessionId) {
        Answer<Boolean> outcome =
                visits.confirm(viewer.accountId(), sessionId, viewer.signedIn().email());
        if (outcome instanceof Answer.Refused<Boolean> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        return outcome instanceof Answer.Given<Boolean>
                ? Html.seeOther("/visits/" + sessionId)
                : Html.unprocessable(page(sessionId, outcome.notice(), null));
    }

    @GET
    @Path("{sessionId}/receipt")
    public Response receipt(UUID sessionId) {
        Session visit = Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        Receipt receipt = Refusal.unless(visits.receipt(viewer.accountId(), sessionId));
        return Html.ok(Templates.receipt(
                receipt, visits.receipts(viewer.accountId(), sessionId).or(List.of()), view(visit)));
    }

    /** @param chosen to pay with, before; null for nothing */
    private TemplateInstance page(UUID sessionId, String problem, String chosen) {
        Session visit = Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        // A new key for each page shown: pressing twice pays once, trying again after a refusal is a new payment.
        Quote quote = quote(visit, visit.inside() || visit.due());
        return Templates.visit(
                new VisitView(visit, places.of(visit.facilityId()), quote, clock.instant()),
                disputes.of(viewer.accountId(), sessionId).or(List.of()),
                pay(visit, quote, chosen),
                UUID.randomUUID().toString(),
                problem);
    }

    /** Asked for only where it is shown. */
    private PayView pay(Session visit, Quote quote, String chosen) {
        UUID account = viewer.accountId();
        if (visit.charge() != null && visit.charge().beingPaid()) {
            return PayView.going(payments.latest(account, visit.sessionId()).or(null));
        }
        boolean inside = visit.inside() && quote != null && quote.dueNow() != null;
        return inside || visit.due() && !visit.inside()
                ? PayView.of(
                        wallet.cards(account).or(List.of()),
                        wallet.ways().or(PaymentWays.NONE),
                        payments.autopay(account, visit.sessionId()).or(null),
                        chosen)
                : PayView.NOTHING;
    }

    private VisitView view(Session visit) {
        return new VisitView(visit, places.of(visit.facilityId()), quote(visit, visit.inside()), clock.instant());
    }

    private Quote quote(Session visit, boolean wanted) {
        return wanted
                ? visits.quote(viewer.accountId(), visit.sessionId(), null).or(null)
                : null;
    }
}
