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
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Session;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;
import org.scps.portal.visit.VisitDisputes;
import org.scps.portal.visit.Visits;

@Path("/visits")
@Authenticated
class VisitPages {

    private static final int PAGE = 20;

    private final Visits visits;
    private final VisitDisputes disputes;
    private final Vehicles vehicles;
    private final Viewer viewer;
    private final Places places;
    private final Clock clock;

    VisitPages(Visits visits, VisitDisputes disputes, Vehicles vehicles, Viewer viewer, Places places, Clock clock) {
        this.visits = visits;
        this.disputes = disputes;
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
                VisitView visit, List<Dispute> disputes, String paymentKey, String problem);

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
        return Html.ok(page(sessionId, null));
    }

    @POST
    @Path("{sessionId}/payments")
    public Response pay(UUID sessionId, @RestForm String method, @RestForm String key) {
        Answer<Payment> outcome =
                visits.pay(viewer.accountId(), sessionId, key, viewer.signedIn().email(), method);
        if (outcome instanceof Answer.Given<Payment>) {
            return Html.seeOther("/visits/" + sessionId);
        }
        if (outcome instanceof Answer.Refused<Payment> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        String problem = outcome instanceof Answer.Refused<Payment> refused && refused.status() == 402
                ? "The card was declined. Nothing was charged."
                : outcome.notice();
        return Html.unprocessable(page(sessionId, problem));
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
                : Html.unprocessable(page(sessionId, outcome.notice()));
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
                : Html.unprocessable(page(sessionId, outcome.notice()));
    }

    @GET
    @Path("{sessionId}/receipt")
    public Response receipt(UUID sessionId) {
        Session visit = Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        Receipt receipt = Refusal.unless(visits.receipt(viewer.accountId(), sessionId));
        return Html.ok(Templates.receipt(
                receipt, visits.receipts(viewer.accountId(), sessionId).or(List.of()), view(visit)));
    }

    private TemplateInstance page(UUID sessionId, String problem) {
        Session visit = Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        // A new key for each page shown: pressing twice pays once, trying again after a refusal is a new payment.
        return Templates.visit(
                view(visit),
                disputes.of(viewer.accountId(), sessionId).or(List.of()),
                UUID.randomUUID().toString(),
                problem);
    }

    private VisitView view(Session visit) {
        Quote quote = visit.inside()
                ? visits.quote(viewer.accountId(), visit.sessionId(), null).or(null)
                : null;
        return new VisitView(visit, places.of(visit.facilityId()), quote, clock.instant());
    }
}
